/*
 * Days as the user's own calendar has them. `Date` knows the time zone and its daylight saving; a day is never taken
 * to be 24 hours long.
 */

const msPerDay = 86_400_000

const startOfDay = (time: number, daysLater = 0) => {
  const date = new Date(time)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime()
}

/** Local midnights between two times (ms); negative when `to` is earlier. Rounding takes up daylight saving's hour. */
export const daysBetween = (from: number, to: number): number =>
  Math.round((startOfDay(to) - startOfDay(from)) / msPerDay)

/** Some days from now, before anybody's morning begins: 4 o'clock local time, in ms. */
export const morningAfter = (now: number, days: number): number => {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 4).getTime()
}
