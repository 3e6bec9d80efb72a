import type { TextDirection } from '../language/language.ts'
import { compare } from '../order/compare.ts'
import { collide, type Stretch } from './rows.ts'
import type { MeasureText } from './text-width.ts'
import { piecesOf, type Wrapped, wrapText } from './wrap-text.ts'

/** What a mark's label says: the date first, in bold. */
export type LabelText = {
  date: string
  text: string
  /** Closes a quotation, even one that is cut. */
  close?: string
  /** The direction of the words, whatever the picture's. */
  direction: TextDirection
}

/** A mark that may get a label: where its pole stands, and which row of marks it is in. */
export type Candidate = {
  id: string
  x: number
  row: number
  /** How many tiers are open to it. */
  tiers: number
  text: LabelText
}

/** A label hangs like a flag from a pole over its mark, to either side. */
export type Flag = Stretch & {
  id: string
  /** Counted upwards from the marks. */
  tier: number
  pole: number
  side: 'after' | 'before'
  date: string
  lines: string[]
  direction: TextDirection
}

export type FlagRoom = {
  plot: Stretch
  /** Widths in px to try, the most wanted first. */
  widths: number[]
  maxLines: number
  measure: MeasureText
  language: string
  /** What stands in the way in every tier: lines that cross the lane. */
  crossed: Stretch[]
  /** What a pole must not cross: marks by their row, from the top. */
  marks: (Stretch & { row: number })[]
}

export const poleGap = 6
const flagGap = 24

/** A candidate with its words in lines, for each width that is tried; the same for every place. */
type Ready = Candidate & { wrapped: (Wrapped | null)[] }

const makeReady = (candidate: Candidate, segmenter: Intl.Segmenter, { widths, maxLines, measure }: FlagRoom): Ready => {
  const { date, text, close } = candidate.text
  const indent = measure(`${date}  `, true)
  const pieces = piecesOf(text, segmenter)
  return {
    ...candidate,
    wrapped: widths.map((maxWidth) => wrapText(pieces, { maxWidth, maxLines, indent, close, measure })),
  }
}

type Laid = Omit<Flag, 'tier'>

const layFlag = ({ id, x, text }: Candidate, { lines, width }: Wrapped, side: Flag['side']): Laid => {
  const ends = side === 'after' ? { x1: x - 1, x2: x + width + poleGap } : { x1: x - width - poleGap, x2: x + 1 }
  return { id, pole: x, side, date: text.date, lines, direction: text.direction, ...ends }
}

const poleWidth = { x1: -2, x2: 2 }
const poleAt = (x: number): Stretch => ({ x1: x + poleWidth.x1, x2: x + poleWidth.x2 })

/** Whether the flag and its pole are clear of all other flags, poles and lines. */
const isFree = (flag: Flag, flags: Flag[], { plot, crossed }: FlagRoom): boolean => {
  if (flag.x1 < plot.x1 || flag.x2 > plot.x2) return false
  if (crossed.some((line) => collide(line, flag, 2))) return false
  return flags.every((other) => {
    if (other.tier === flag.tier) return !collide(other, flag, flagGap)
    const [upper, lower] = other.tier > flag.tier ? [other, flag] : [flag, other]
    return !collide(poleAt(upper.pole), lower, 2)
  })
}

const isReached = ({ x, row }: Candidate, { marks }: FlagRoom): boolean =>
  marks.every((mark) => mark.row >= row || !collide(poleAt(x), mark))

/** Labels that go together, and their worth: one for an important mark outweighs one for a lesser mark. */
type Arrangement = { flags: Flag[]; worth: number }

const sides = ['after', 'before'] as const

/** Every place where a label would fit beside those that hang already, with as many of its words as fit there. */
const placesFor = (candidate: Ready, flags: Flag[], room: FlagRoom): { flag: Flag; loss: number }[] =>
  sides.flatMap((side) =>
    Array.from({ length: candidate.tiers }, (_, tier) => tier).flatMap((tier) => {
      for (const [index, wrapped] of candidate.wrapped.entries()) {
        const flag = wrapped && { ...layFlag(candidate, wrapped, side), tier }
        if (flag && isFree(flag, flags, room)) return [{ flag, loss: lossOf(index, tier) }]
      }
      return []
    }),
  )

/** A label with fewer words is worth less, and so is one far above its mark. */
const lossOf = (narrowing: number, tier: number): number => 1 - 0.08 * narrowing - 0.01 * tier

/** The worth of a label in terms of the one before: a label is worth nearly as much as all later ones together. */
const falloff = 0.56

/** How many arrangements are followed at a time: with more, no better ones were found. */
const breadth = 24

const follow = (arrangements: Arrangement[], candidate: Ready, importance: number, room: FlagRoom): Arrangement[] =>
  arrangements
    .flatMap(({ flags, worth }) => [
      { flags, worth },
      ...placesFor(candidate, flags, room).map(({ flag, loss }) => ({
        flags: [...flags, flag],
        worth: worth + importance * loss,
      })),
    ])
    .sort((one, other) => compare(other.worth, one.worth))
    .slice(0, breadth)

/** Removes empty tiers. */
const lower = (flags: Flag[]): Flag[] => {
  const used = [...new Set(flags.map(({ tier }) => tier))].sort(compare)
  return flags.map((flag) => ({ ...flag, tier: used.indexOf(flag.tier) }))
}

/** Labels for as many marks as there is room for, the most important first; none touches another or leaves the plot. */
export const hangFlags = (candidates: Candidate[], room: FlagRoom): Flag[] => {
  const segmenter = new Intl.Segmenter(room.language, { granularity: 'word' })
  const reached = candidates
    .filter((candidate) => isReached(candidate, room))
    .map((candidate) => makeReady(candidate, segmenter, room))
  const [best] = reached.reduce<Arrangement[]>(
    (arrangements, candidate, index) => follow(arrangements, candidate, falloff ** index, room),
    [{ flags: [], worth: 0 }],
  )
  return lower(best?.flags ?? [])
}
