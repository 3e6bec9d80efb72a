import { dayMs } from '../time/durations.ts'

/*
 * Days as the user's own calendar has them. `Date` knows the time zone and its daylight saving; a day is never taken
 * to be 24 hours long.
 */

const startOfDay = (time: number) => new Date(time).setHours(0, 0, 0, 0)

/**
 * Local midnights between two times (ms); negative when `to` is earlier. Rounding absorbs the hour of daylight saving.
 */
export const daysBetween = (from: number, to: number): number => Math.round((startOfDay(to) - startOfDay(from)) / dayMs)

/** Some days from now, before anybody's morning begins: 4 o'clock local time, in ms. */
export const morningAfter = (now: number, days: number): number => {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 4).getTime()
}
