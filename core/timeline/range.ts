import { utcMonth, utcYear } from 'd3-time'
import { type Span, spanOf } from './span.ts'

/* The stretch of time in view. It begins and ends with a month, so a month is in view whole or not at all. */

const fewestMonths = 12

const monthsIn = ({ from, to }: Span): number => utcMonth.count(from, to)

const startingAt = (from: Date, months: number): Span => ({ from, to: utcMonth.offset(from, months) })

/** Moves a stretch into the whole; one that is as long becomes the whole. */
const within = (span: Span, whole: Span): Span => {
  const months = monthsIn(span)
  if (months >= monthsIn(whole)) return whole
  if (span.from < whole.from) return startingAt(whole.from, months)
  return span.to > whole.to ? startingAt(utcMonth.offset(whole.to, -months), months) : span
}

/** A finding or an assurance. */
type Dated = { date: string | null; period?: { from: string; to: string } | null }

/** From the earliest time that anything is about to the day up to which the editors have looked; a year at least. */
export const wholeRange = (entries: Dated[], compiled: string): Span => {
  // As text, a month sorts before its days. The stretch ends with a month, so that does no harm.
  let [first, last] = [compiled, compiled]
  for (const { date, period } of entries) {
    for (const other of [date, period?.from, period?.to]) {
      if (!other) continue
      if (other < first) first = other
      if (other > last) last = other
    }
  }
  const to = utcMonth.ceil(spanOf(last).to)
  const earliest = utcMonth.offset(to, -fewestMonths)
  const from = utcMonth.floor(spanOf(first).from)
  return { from: from < earliest ? from : earliest, to }
}

export const isWhole = (range: Span, whole: Span): boolean => range.from <= whole.from && range.to >= whole.to

/** Whether it is one month: it can't be shorter. */
export const isShortest = (range: Span): boolean => monthsIn(range) === 1

/** This many months around a moment. */
const around = (moment: Date, months: number, whole: Span): Span =>
  within(startingAt(utcMonth.offset(utcMonth.floor(moment), -Math.floor(months / 2)), months), whole)

/** Half or twice as long around a moment, a month at least and the whole at most. */
export const zoomed = (range: Span, by: 'in' | 'out', moment: Date, whole: Span): Span =>
  around(moment, Math.max(1, Math.round(by === 'in' ? monthsIn(range) / 2 : monthsIn(range) * 2)), whole)

/** Half its own length earlier or later. */
export const shifted = (range: Span, to: 'earlier' | 'later', whole: Span): Span => {
  const months = monthsIn(range)
  const step = Math.max(1, Math.round(months / 2)) * (to === 'later' ? 1 : -1)
  return within(startingAt(utcMonth.offset(range.from, step), months), whole)
}

/** As long as before, around a moment. */
export const centred = (range: Span, moment: Date, whole: Span): Span => around(moment, monthsIn(range), whole)

/** The middle of a stretch, to a month. */
export const middleOf = (range: Span): Date => utcMonth.offset(range.from, Math.floor(monthsIn(range) / 2))

/** The whole months that hold a stretch; null where that would be no closer look than the range in view. */
export const closerLook = ({ from, to }: Span, range: Span): Span | null => {
  const months = { from: utcMonth.floor(from), to: utcMonth.ceil(to) }
  return monthsIn(months) < monthsIn(range) ? months : null
}

/** A calendar year. */
export const yearRange = (year: number): Span => spanOf(String(year))

/** The calendar years that a stretch touches, oldest first. */
export const yearsIn = ({ from, to }: Span): number[] =>
  utcYear.range(utcYear.floor(from), to).map((year) => year.getUTCFullYear())
