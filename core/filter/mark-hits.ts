import { compare } from '../order/compare.ts'
import { foldCharacter, foldLine } from './fold.ts'

/** A piece of a text, and whether it matches the search. The pieces in order make up the text. */
export type Piece = { text: string; isHit: boolean }
type HitRange = { start: number; end: number }

/** A text folded as a line, and for each of its code units the range of the original text that it came from. */
const foldWithRanges = (text: string): { folded: string; ranges: HitRange[] } => {
  let folded = ''
  let start = 0
  const ranges: HitRange[] = []
  for (const char of text) {
    const end = start + char.length
    // As a search finds them, spaces and line breaks in a row are one space.
    const spaced = foldCharacter(char).replace(/\s+/g, ' ')
    const made = folded.endsWith(' ') ? spaced.trimStart() : spaced
    const last = ranges.at(-1)
    // Accents fold to nothing, and so does a space after another: they belong to what is before them.
    if (made === '' && last) last.end = end
    const range = { start, end }
    for (const _ of made.split('')) ranges.push(range)
    folded += made
    start = end
  }
  return { folded, ranges }
}

const findAll = (text: string, term: string): HitRange[] => {
  const found: HitRange[] = []
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length))
    found.push({ start: at, end: at + term.length })
  return found
}

/** Ranges in order; those that overlap or touch become one. */
const merge = (ranges: HitRange[]): HitRange[] => {
  const merged: HitRange[] = []
  for (const range of [...ranges].sort((one, other) => compare(one.start, other.start))) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

const hitsIn = (text: string, terms: string[]): HitRange[] => {
  // Most texts have no hit, which can be seen without any ranges.
  const plain = foldLine(text)
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

/** Splits a text into pieces, of which those that match one of the folded terms are hits. No piece is empty. */
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
