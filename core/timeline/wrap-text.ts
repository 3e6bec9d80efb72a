import type { MeasureText } from './text-width.ts'

const ellipsis = '…'

/** The end of a word in a script that writes no spaces, or a mark of one after which a line may end. */
const endsUnspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}ー、。，：；？！」』）】》〉]$/u
const opens = /^[\p{Ps}\p{Pi}]/u

/** A space at which a line may end: not one of those that hold together, as before a colon in French. */
const space = /[^\S\u00a0\u202f]$/

/** Punctuation and spaces stay with the word before them, and what opens a word with that word. */
const mayPart = (before: string, { segment, isWordLike }: Intl.SegmentData): boolean => {
  if (space.test(before)) return isWordLike || !/\s/.test(segment)
  return endsUnspaced.test(before) && (isWordLike || opens.test(segment))
}

/** Where a line may end: after a space, and between words of scripts that write none. */
export const piecesOf = (text: string, segmenter: Intl.Segmenter): string[] => {
  const pieces: string[] = []
  for (const part of segmenter.segment(text)) {
    const last = pieces.at(-1)
    if (last === undefined || mayPart(last, part)) pieces.push(part.segment)
    else pieces[pieces.length - 1] = last + part.segment
  }
  return pieces
}

export type Wrapping = {
  maxWidth: number
  maxLines: number
  /** How much narrower the first line is, in px: something stands before it. */
  indent: number
  /** Stands after the last line, whether or not the text was cut: a closing quotation mark. */
  close?: string
  measure: MeasureText
}

const joined = (pieces: string[]): string => pieces.join('').trimEnd()

/** How many pieces fit on a line, together with its tail. */
const countFitting = (pieces: string[], room: number, measure: MeasureText, tail = ''): number => {
  let count = 0
  while (count < pieces.length && measure(joined(pieces.slice(0, count + 1)) + tail) <= room) count += 1
  return count
}

const cutLine = (pieces: string[], room: number, { measure, close = '' }: Wrapping): string | null => {
  const count = countFitting(pieces, room, measure, ellipsis + close)
  if (count === 0) return null
  return joined(pieces.slice(0, count)).replace(/[\s,;:–-]+$/, '') + ellipsis + close
}

const wrapOnce = (pieces: string[], wrapping: Wrapping): string[] | null => {
  const { maxWidth, maxLines, indent, close = '', measure } = wrapping
  const lines: string[] = []
  let rest = pieces
  while (rest.length > 0) {
    const room = maxWidth - (lines.length === 0 ? indent : 0)
    const last = joined(rest) + close
    if (measure(last) <= room) return [...lines, last]
    if (lines.length === maxLines - 1) {
      const cut = cutLine(rest, room, wrapping)
      return cut === null ? null : [...lines, cut]
    }
    const count = countFitting(rest, room, measure)
    if (count === 0 && lines.length > 0) return null
    lines.push(joined(rest.slice(0, count)))
    rest = rest.slice(count)
  }
  return lines
}

const widthOf = (lines: string[], { indent, measure }: Wrapping): number =>
  Math.max(...lines.map((line, index) => measure(line) + (index === 0 ? indent : 0)))

const isCut = (lines: string[], { close = '' }: Wrapping) => lines.at(-1)?.endsWith(`${ellipsis}${close}`) ?? false

export type Wrapped = { lines: string[]; width: number }

/**
 * Lays out a text, given in pieces between which it may break: in lines of about the same length if all of it fits,
 * else cut with an ellipsis. Null if not even a word fits.
 */
export const wrapText = (pieces: string[], wrapping: Wrapping): Wrapped | null => {
  let lines = wrapOnce(pieces, wrapping)
  if (!lines) return null
  let width = widthOf(lines, wrapping)
  while (lines.length > 1 && !isCut(lines, wrapping)) {
    const narrower = wrapOnce(pieces, { ...wrapping, maxWidth: width - 1 })
    if (!narrower || narrower.length > lines.length || isCut(narrower, wrapping)) break
    const less = widthOf(narrower, wrapping)
    // What stands before the first line may be the widest part, and stays.
    if (less >= width) break
    lines = narrower
    width = less
  }
  return { lines, width }
}
