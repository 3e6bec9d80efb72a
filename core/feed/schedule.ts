import { hourMs, minuteMs } from '../time/durations.ts'

/*
 * Clause 4 as pure functions. Times are ms since the epoch, `random` is drawn from [0, 1). Nothing here knows of visits:
 * when the feed's host is asked must tell it nothing about them (clause 4.1).
 */

export const refreshEveryMs = 6 * hourMs
export const startWithinMs = 5 * minuteMs
export const firstRetryMs = 15 * minuteMs
/**
 * Clause 4.3: 15 min, 2 h, 6 h. Doubling would bring everybody back within an hour of an outage, at up to five times the
 * mean load; `npm run simulate:fleet` shows no peak above three times the mean.
 */
const retryGrowth = 8
export const maxRetryAfterMs = 24 * hourMs
const jitter = 0.2
/** No due time lies further away than this, unless the clock was set back since. */
export const maxWaitMs = maxRetryAfterMs * (1 + jitter)
/** Browsers fire an alarm up to a minute late; what is later was missed while the machine slept. */
const lateMs = 2 * minuteMs

const scatter = (ms: number, random: number) => Math.round(ms * (1 - jitter + 2 * jitter * random))

/** Clause 4.1. */
export const dueAfterSuccess = (now: number, random: number): number => now + scatter(refreshEveryMs, random)

/**
 * Clause 4.3. What the server asks for by `Retry-After` is a minimum, and scattered upwards only.
 * @param failures how many there have been in a row, this one included
 */
export const dueAfterFailure = (now: number, failures: number, random: number, retryAfterMs = 0): number => {
  const backOff = Math.min(refreshEveryMs, firstRetryMs * retryGrowth ** (Math.max(1, failures) - 1))
  const asked = Math.min(maxRetryAfterMs, retryAfterMs) * (1 + jitter * random)
  return now + Math.max(scatter(backOff, random), Math.round(asked))
}

/** While offline (clause 4.3) nothing is asked and nothing counts as failure; the browser may not tell when that ends. */
export const dueWhenOffline = (now: number, random: number): number => now + scatter(firstRetryMs, random)

const settle = (dueAt: number | null, now: number, random: number, withinMs: number) => {
  if (dueAt === null || dueAt <= now) return now + Math.round(withinMs * random)
  return dueAt > now + maxWaitMs ? dueAfterSuccess(now, random) : dueAt
}

/** Clause 4.1, for a start of the browser or the extension, and when the browser is online again. */
export const dueAtStart = (dueAt: number | null, now: number, random: number): number =>
  settle(dueAt, now, random, startWithinMs)

/**
 * For a worker that finds its alarm missing. A visit may have woken it, so an overdue check is scattered over the whole
 * next period, rather than made soon after.
 */
export const dueWithoutAlarm = (dueAt: number | null, now: number, random: number): number =>
  settle(dueAt, now, random, refreshEveryMs)

/**
 * Whether the check is due now that the alarm has fired. An alarm later than `lateMs` counts as a start: the machine
 * has slept.
 */
export const isDueAtAlarm = (dueAt: number | null, now: number): boolean =>
  dueAt !== null && dueAt <= now && now - dueAt <= lateMs

/** `Retry-After` in ms: seconds, or an HTTP date (RFC 9110 section 10.2.3). null where it says neither. */
export const parseRetryAfter = (header: string | null, now: number): number | null => {
  const text = header?.trim() ?? ''
  if (/^\d{1,12}$/.test(text)) return Number(text) * 1000
  const date = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
