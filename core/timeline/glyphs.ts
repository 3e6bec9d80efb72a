import type { ScaleTime } from 'd3-scale'
import type { Group } from '../feed/vocabulary.ts'
import type { Lane, TimelineItem } from './items.ts'
import type { Stretch } from './rows.ts'
import { meets, type Span } from './span.ts'

export type TimeScale = ScaleTime<number, number>

/**
 * An item as it lies along the axis in one lane. An event in which the company said something has a second glyph in the
 * lane of what was said.
 */
export type Glyph = Stretch & {
  item: TimelineItem
  lane: Lane
  group: Group
  /** Where the item's own date is; null if that is out of view. */
  at: number | null
  /** The period that it is about, as far as it is in view. */
  bar: Stretch | null
  /** From the period to the date; or the month of which the day is not known. */
  tail: Stretch | null
  isEcho: boolean
}

export type View = { scale: TimeScale; range: Span; plot: Stretch; markSize: number }

const shortestBar = 5

const clip = ({ x1, x2 }: Stretch, to: Stretch): Stretch | null =>
  x1 < to.x2 && x2 > to.x1 ? { x1: Math.max(x1, to.x1), x2: Math.min(x2, to.x2) } : null

const along = ({ from, to }: Span, scale: TimeScale): Stretch => ({ x1: scale(from), x2: scale(to) })

const middle = ({ x1, x2 }: Stretch): number => (x1 + x2) / 2

const barOf = (period: Span, at: number, { scale, range, plot, markSize }: View): Stretch | null => {
  if (!meets(period, range)) return null
  const exact = along(period, scale)
  const grown = Math.max(0, shortestBar - (exact.x2 - exact.x1)) / 2
  const bar = clip({ x1: exact.x1 - grown, x2: exact.x2 + grown }, plot)
  // A period within the mark itself can't be seen beside it.
  return bar && (bar.x1 < at - markSize / 2 || bar.x2 > at + markSize / 2) ? bar : null
}

/** The stretch between the period and the date, if there is one. */
const between = (period: Stretch, at: number, plot: Stretch): Stretch | null => {
  if (at > period.x2) return clip({ x1: period.x2, x2: at }, plot)
  return at < period.x1 ? clip({ x1: at, x2: period.x1 }, plot) : null
}

const surround = (parts: (Stretch | null)[]): Stretch => {
  const there = parts.filter((part) => part !== null)
  return { x1: Math.min(...there.map(({ x1 }) => x1)), x2: Math.max(...there.map(({ x2 }) => x2)) }
}

const own = (item: TimelineItem, date: Span, view: View): Glyph | null => {
  const { scale, range, plot, markSize } = view
  const day = along(date, scale)
  const at = middle(day)
  const isInView = meets(date, range)
  const mark = isInView ? { x1: at - markSize / 2, x2: at + markSize / 2 } : null
  const period = item.periodSpan
  const bar = period && barOf(period, at, view)
  if (!mark && !bar) return null
  // Once a month is wider than the mark, the mark would look like a day.
  const isMonth = item.date?.length === 7 && isInView && day.x2 - day.x1 > markSize + 4
  const tail = isMonth ? clip(day, plot) : bar && period && between(along(period, scale), at, plot)
  const { lane, group } = item
  return { item, lane, group, at: isInView ? at : null, bar, tail, isEcho: false, ...surround([mark, bar, tail]) }
}

const echo = (item: TimelineItem, date: Span, { scale, range, markSize }: View): Glyph | null => {
  if (item.lane === 'said' || item.assurances.length === 0 || !meets(date, range)) return null
  const at = middle(along(date, scale))
  const box = { x1: at - markSize / 2, x2: at + markSize / 2 }
  return { item, lane: 'said', group: 'said', at, bar: null, tail: null, isEcho: true, ...box }
}

/** The glyphs of all items in view. An item without a date has none. */
export const glyphsOf = (items: TimelineItem[], view: View): Glyph[] =>
  items.flatMap((item) => {
    if (item.span === null) return []
    return [own(item, item.span, view), echo(item, item.span, view)].filter((glyph) => glyph !== null)
  })
