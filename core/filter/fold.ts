// Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic. Vowel signs of Indic scripts are letters and stay.
// With them goes what is not seen at all, such as soft hyphens and signs of direction.
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\p{Cf}]/gu

// Phones type these in place of the plain signs, and so do keyboards for Hebrew.
const plainSigns: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u05be': '-',
  '\u05f3': "'",
  '\u05f4': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
}

// Unicode treats these as separate letters, but people without such keys type the plain ones.
const plainLetters: Record<string, string> = { đ: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe' }

const plain: Record<string, string> = { ...plainSigns, ...plainLetters }

const decompose = (text: string) => text.normalize('NFKD').replace(marks, '')

// Through upper case, which unites letters that differ in lower case: ß and ss, or the two sigmas.
const changeCase = (text: string) => text.toLowerCase().toUpperCase().toLowerCase()

const computeFold = (char: string): string =>
  [...decompose(changeCase(decompose(char)))].map((sign) => plain[sign] ?? sign).join('')

const known = new Map<string, string>()

/** A character without case and accents, which may be no character, one or several. */
export const foldCharacter = (char: string): string => {
  const folded = known.get(char) ?? computeFold(char)
  known.set(char, folded)
  return folded
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const beyondAscii = /[^\u0000-\u007f]/gu

/** A text without case and accents, for comparison. Folding it again changes nothing. */
export const fold = (text: string): string => text.replace(beyondAscii, foldCharacter).toLowerCase()

/** The same of a text as it is shown, where lines break by themselves and several spaces are one. */
export const foldLine = (text: string): string => fold(text).replace(/\s+/g, ' ').trim()
