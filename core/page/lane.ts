import { minuteMs } from '../time/durations.ts'

/* When the hosts of an owner were first seen, as places on a lane from 0 to 1. */

const endMs = 5 * minuteMs
const scaleMs = 200

/** Logarithmic, because most come within the first seconds; what comes after five minutes stands at the end. */
export const placeOnLane = (firstAt: number): number =>
  Math.min(1, Math.log1p(Math.max(0, firstAt) / scaleMs) / Math.log1p(endMs / scaleMs))

/** The tick without words, in ms: between those beside it there is no room for them. */
export const unnamedTick = minuteMs

/** The lines of the scale, in ms. */
export const laneTicks = [0, 1000, 10_000, unnamedTick, endMs]

const maxMarks = 40

/** The places of the marks; `bar` is the stretch that is drawn as one, where there are too many to tell apart. */
export const marksOnLane = (firstAts: number[]): { marks: number[]; bar: { from: number; to: number } | null } => {
  const places = firstAts.map(placeOnLane).sort((one, other) => one - other)
  const rest = places.slice(maxMarks)
  const from = rest[0]
  return {
    marks: places.slice(0, maxMarks),
    bar: from === undefined ? null : { from, to: rest.at(-1) ?? from },
  }
}
