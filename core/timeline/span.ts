import { type CountableTimeInterval, utcDay, utcMonth, utcYear } from 'd3-time'
import { firstDay } from '../time/first-day.ts'

/** A stretch of time in UTC; `to` is the first moment after it. */
export type Span = { from: Date; to: Date }

const units: Record<number, CountableTimeInterval> = { 4: utcYear, 7: utcMonth, 10: utcDay }

/** The day, month or year that a feed date stands for, whole: a month is never taken for one of its days. */
export const spanOf = (date: string): Span => {
  const from = new Date(`${firstDay(date)}T00:00:00Z`)
  return { from, to: (units[date.length] ?? utcDay).offset(from, 1) }
}

/** From the start of the first date to the end of the last. */
export const spanOfPeriod = (period: { from: string; to: string }): Span => ({
  from: spanOf(period.from).from,
  to: spanOf(period.to).to,
})

/** Whether two spans overlap. */
export const meets = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to
