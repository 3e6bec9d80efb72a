/*
 * Calendar days as the feed writes them: `2026-01-31`. They are counted in UTC, where every day has 24 hours, so summer
 * time changes none of them.
 */

const toUtc = (day: string) => new Date(`${day}T00:00:00Z`)
const toDay = (date: Date) => date.toISOString().slice(0, 10)

/** Whether a text is a day of the calendar from 2000 to 2099, as a date field gives it. */
export const isDay = (value: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(toUtc(value).getTime()) && toDay(toUtc(value)) === value

export const addDays = (day: string, count: number): string => {
  const date = toUtc(day)
  date.setUTCDate(date.getUTCDate() + count)
  return toDay(date)
}

/** A month ends on the same day of the next one; where there is no such day, on its last. */
export const addMonths = (day: string, count: number): string => {
  const date = toUtc(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return toDay(date)
}
