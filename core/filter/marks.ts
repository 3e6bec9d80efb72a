import { fold, foldCharacter } from './fold.ts'

/** A piece of a text, and whether it was searched for. The pieces in order are the text. */
export type Piece = { text: string; isHit: boolean }
type Range = { start: number; end: number }

/** A folded text, and for each of its units the range of the text that it was made of. */
const foldWithRanges = (text: string): { folded: string; ranges: Range[] } => {
  let folded = ''
  let start = 0
  const ranges: Range[] = []
  for (const char of text) {
    const end = start + char.length
    const made = foldCharacter(char)
    const last = ranges.at(-1)
    // What folds to nothing is an accent: it belongs to the letter before it.
    if (made === '' && last) last.end = end
    const range = { start, end }
    for (const _ of made.split('')) ranges.push(range)
    folded += made
    start = end
  }
  return { folded, ranges }
}

const findAll = (text: string, term: string): Range[] => {
  const found: Range[] = []
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length))
    found.push({ start: at, end: at + term.length })
  return found
}

/** Ranges in order, those that overlap or touch as one. */
const merge = (ranges: Range[]): Range[] => {
  const merged: Range[] = []
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

const hitsIn = (text: string, terms: string[]): Range[] => {
  // Most texts hold none: to learn that takes no ranges.
  const plain = fold(text)
  if (!terms.some((term) => plain.includes(term))) return []
  const { folded, ranges } = foldWithRanges(text)
  const hits = terms.flatMap((term) => findAll(folded, term))
  return merge(
    hits.flatMap(({ start, end }) => {
      const first = ranges[start]
      const last = ranges[end - 1]
      return first && last ? [{ start: first.start, end: last.end }] : []
    }),
  )
}

/** A text in pieces, of which those are hits that hold one of the folded terms. No piece is empty. */
export const markHits = (text: string, terms: string[]): Piece[] => {
  const pieces: Piece[] = []
  let done = 0
  const add = (end: number, isHit: boolean) => {
    if (end > done) pieces.push({ text: text.slice(done, end), isHit })
    done = Math.max(done, end)
  }
  for (const { start, end } of terms.length > 0 ? hitsIn(text, terms) : []) {
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return pieces
}
