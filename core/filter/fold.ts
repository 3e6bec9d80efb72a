// Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. Not the vowel signs of Indic scripts: they are letters.
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g

// What phones type by themselves in place of the plain signs.
const plainSigns: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
}

const decompose = (text: string) => text.normalize('NFKD').replace(marks, '')

// By way of upper case, which makes one of what has no lower case in common: ß and SS, or the two sigmas.
const changeCase = (text: string) => text.toLowerCase().toUpperCase().toLowerCase()

const computeFold = (char: string): string =>
  [...decompose(changeCase(decompose(char)))].map((sign) => plainSigns[sign] ?? sign).join('')

const known = new Map<string, string>()

/** One character without case and accents: none, one or more characters. */
export const foldCharacter = (char: string): string => {
  const folded = known.get(char) ?? computeFold(char)
  known.set(char, folded)
  return folded
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const beyondAscii = /[^\u0000-\u007f]/gu

/** A text without case and accents, for comparing. Folding twice is folding once. */
export const fold = (text: string): string => text.replace(beyondAscii, foldCharacter).toLowerCase()
