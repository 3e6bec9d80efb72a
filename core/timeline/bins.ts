import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import type { TimeScale } from './glyphs.ts'
import type { Span } from './span.ts'

/** Steps of the calendar, finest first, as far as d3 can make them. */
export const steps = [
  utcDay,
  utcMonday,
  utcMonth,
  utcMonth.every(3),
  utcMonth.every(6),
  utcYear,
  utcYear.every(2),
  utcYear.every(5),
  utcYear.every(10),
].filter((step) => step !== null)

export type Step = (typeof steps)[number]

/** About how wide a step is in px, to rule out those that are far too fine without counting all their days. */
export const pitchOf = (step: Step, { from }: Span, scale: TimeScale): number => {
  const start = step.floor(from)
  return scale(step.offset(start, 1)) - scale(start)
}

const widthsOf = (edges: number[]): number[] => edges.slice(1).map((edge, index) => edge - (edges[index] as number))

/** The edges in px of the stretches between these dates; those at the ends may be cut off. */
const edgesBy = (dates: Date[], { from, to }: Span, scale: TimeScale): number[] => {
  const inner = dates.filter((date) => date > from && date < to).map((date) => scale(date))
  return [scale(from), ...inner, scale(to)]
}

/** Joins a stretch that is cut off at an end to the next one if it is narrower than `minWidth`. */
const joinEnds = (edges: number[], minWidth: number): number[] => {
  const joined = [...edges]
  if (joined.length > 2 && (joined[1] as number) - (joined[0] as number) < minWidth) joined.splice(1, 1)
  const last = joined.length - 1
  if (joined.length > 2 && (joined[last] as number) - (joined[last - 1] as number) < minWidth)
    joined.splice(last - 1, 1)
  return joined
}

/** Divides the stretch in view by the finest step of the calendar whose parts are all as wide as a merged mark. */
export const binEdges = (scale: TimeScale, range: Span, minWidth: number): number[] => {
  for (const step of steps) {
    if (pitchOf(step, range, scale) < minWidth) continue
    const edges = joinEnds(edgesBy(step.range(range.from, range.to), range, scale), minWidth)
    if (Math.min(...widthsOf(edges)) >= minWidth) return edges
  }
  return [scale(range.from), scale(range.to)]
}
