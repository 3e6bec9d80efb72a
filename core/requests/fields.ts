/** What a person types. Nothing of it is stored or sent; all of it may be empty. */
export type Fields = {
  hasAccount: boolean
  username: string
  email: string
  name: string
  /** A country or state within the place, such as `AT`; '' for none. */
  region: string
}

export const noFields: Fields = { hasAccount: true, username: '', email: '', name: '', region: '' }

/** What would end the line, or turn the direction of what follows. */
const unwanted = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/**
 * A field's text as it stands in a letter: one line, and nothing in it that could change the lines around it. Only the
 * field limits its length, where that is seen: what was cut off here would be missing without a word.
 */
export const lineOf = (typed: string): string => typed.toWellFormed().replace(unwanted, ' ').replace(/\s+/g, ' ').trim()

/** Lines of a longer text, such as the points left open. */
export const linesOf = (typed: string): string[] =>
  typed
    .split(/\r\n|\r|\n/)
    .map(lineOf)
    .filter((line) => line !== '')
