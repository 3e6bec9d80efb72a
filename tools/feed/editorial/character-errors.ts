/** What to write instead of characters that a word processor sets by itself. */
const plain: Record<string, string> = {
  ...{ '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u2032': "'", '\u00b4': "'" },
  ...{ '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u00ab': '"', '\u00bb': '"' },
  ...{ '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-' },
  ...{ '\u2026': '...', '\u20ac': 'EUR', '\u00a3': 'GBP', '\u00a7': 'section', '\u00a0': 'an ordinary space' },
  ...{ '\u202f': 'an ordinary space', '\u2009': 'an ordinary space', '\u00df': 'ss', '\u00e6': 'ae', '\u00f8': 'o' },
}

/** A character and its place: what can't be seen is told by its number. */
const describeForeign = (character: string, text: string): string => {
  if (character === '\n')
    return 'There is a line break: write ">-" instead of ">" or "|" above the text, and no empty line in it.'
  const shown = /[\p{C}\p{Z}]/u.test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : character
  const before = text.slice(0, text.indexOf(character)).trim().split(/\s+/).slice(-2).join(' ')
  const bare = character.normalize('NFKD').replaceAll(/[^ -~]/g, '')
  const instead = plain[character] ?? (bare === '' ? undefined : bare)
  const remedy = instead ? `write ${instead} instead` : 'take it out, or write it in words'
  return `${shown}${before === '' ? '' : ` after "${before}"`} is not plain ASCII: ${remedy}.`
}

/** The feed's own text is plain ASCII on one line; tells the first character that isn't, and what to write instead. */
export const findCharacterErrors = (text: string): string[] => {
  const foreign = [...text].find((character) => character < ' ' || character > '~')
  return foreign === undefined ? [] : [describeForeign(foreign, text)]
}
