import * as v from 'valibot'
import { type Check, ledger, recordCheck } from './ledger.ts'
import type { Pointer } from './pointer.ts'
import { dueAfterFailure, dueAfterSuccess, dueWhenOffline } from './schedule.ts'

const time = v.fallback(v.nullable(v.number()), null)
const maxSources = 10

/**
 * The highest sequence accepted from a source. `at` is when the source last confirmed it, in ms since the epoch: 0 if
 * that was before everything was erased, or if it was stored by a version without `at`.
 */
const highest = v.object({ sequence: v.number(), sha256: v.string(), at: v.optional(v.number(), 0) })

/**
 * What is kept between checks. Each member falls back on its own, so damage to one, or a form that a later version
 * writes, doesn't take the others with it: least of all `highest`, by which a replayed old feed is recognised (clause
 * 5.5).
 */
export const refreshRecord = v.object({
  version: v.fallback(v.literal(1), 1),
  /** When the next check is due, in ms since the epoch. In storage, since alarms get lost (clause 4.4). */
  dueAt: time,
  /** In a row. */
  failures: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  underWay: v.fallback(v.nullable(v.object({ at: v.number(), isAsked: v.boolean() })), null),
  /** The next check waits for the browser to be online. */
  isWaiting: v.fallback(v.boolean(), false),
  /** When a signed pointer last confirmed the feed in use. */
  confirmedAt: time,
  /** By the id of the source (see `FeedSource`). */
  highest: v.pipe(
    v.fallback(v.record(v.string(), v.fallback(v.nullable(highest), null)), {}),
    v.transform((all) => Object.fromEntries(Object.entries(all).flatMap(([id, one]) => (one ? [[id, one]] : [])))),
  ),
  checks: v.fallback(ledger, []),
})

export type RefreshRecord = v.InferOutput<typeof refreshRecord>

export const emptyRefreshRecord: RefreshRecord = {
  version: 1,
  dueAt: null,
  failures: 0,
  underWay: null,
  isWaiting: false,
  confirmedAt: null,
  highest: {},
  checks: [],
}

export type Moment = { now: number; random: number }

/** The members of a check for which no error is known. */
export const noError = { code: null, clause: null, path: null, detail: null }

/** A check that began and never ended, because the worker was stopped, counts as a failure: clause 4.3 holds for it. */
const closeInterrupted = (record: RefreshRecord): RefreshRecord => {
  if (!record.underWay) return record
  const unknown = { ...noError, sequence: null, requests: 1, bytes: 0, durationMs: 0 }
  const interrupted: Check = { ...unknown, ...record.underWay, outcome: 'interrupted' }
  return { ...record, underWay: null, failures: record.failures + 1, checks: recordCheck(record.checks, interrupted) }
}

/**
 * Until when the next check stays put off, in ms since the epoch; 0 if it is not. After a failure the server may have
 * asked for the delay (clause 4.3), so a check that the user asks for must not shorten it.
 */
const putOffUntil = ({ failures, dueAt }: RefreshRecord, isAsked: boolean): number =>
  isAsked && failures > 0 ? Number(dueAt) : 0

/**
 * The record to store before the first request. It already schedules the retry, in case the worker doesn't live to see
 * the answer, so no crash can make checks more frequent.
 */
export const beginCheck = (record: RefreshRecord, isAsked: boolean, { now, random }: Moment): RefreshRecord => {
  const before = closeInterrupted(record)
  const putOff = putOffUntil(record, isAsked)
  const retryAt = dueAfterFailure(now, before.failures + 1, random)
  return {
    ...before,
    // An interrupted check is one more failure, so its retry may be due later than what was put off.
    dueAt: putOff > now && !record.underWay ? putOff : Math.max(putOff, retryAt),
    underWay: { at: now, isAsked },
    isWaiting: false,
  }
}

/**
 * The record once another source is in force. The outcome of a check under way must not be stored, but the check itself
 * goes into the ledger, since it was a request.
 */
export const forgetCheck = (record: RefreshRecord): RefreshRecord => ({
  ...closeInterrupted(record),
  dueAt: null,
  failures: 0,
  confirmedAt: null,
})

/**
 * The browser is offline: the next check comes when it is online again, but never before one that was put off (clause
 * 4.3).
 */
export const waitForNetwork = (record: RefreshRecord, isAsked: boolean, { now, random }: Moment): RefreshRecord => {
  const closed = closeInterrupted(record)
  if (putOffUntil(record, isAsked) > now) return closed
  return { ...closed, dueAt: dueWhenOffline(now, random), isWaiting: true }
}

/** @param retryAfterMs what a refusing server asked for, or 0 */
export const endCheck = (
  record: RefreshRecord,
  check: Check,
  { now, random }: Moment,
  retryAfterMs = 0,
): RefreshRecord => {
  const ended = { ...record, underWay: null, checks: recordCheck(record.checks, check) }
  if (check.outcome === 'offline') return waitForNetwork(ended, check.isAsked, { now, random })
  if (check.outcome !== 'rejected')
    return { ...ended, dueAt: dueAfterSuccess(now, random), failures: 0, confirmedAt: now }
  // Somebody who clicks again and again during an outage must not put off the next check by hours.
  const failures = check.isAsked ? Math.max(1, record.failures) : record.failures + 1
  const dueAt = Math.max(putOffUntil(record, check.isAsked), dueAfterFailure(now, failures, random, retryAfterMs))
  return { ...ended, dueAt, failures }
}

/**
 * Raises the highest sequence of a source, and never lowers it (clause 5.5). The release's own source ('') is never
 * forgotten; of the others, those unused for longest are. They are compared by time, since storage does not keep the
 * order of members.
 * @param now in ms since the epoch
 */
export const raiseHighest = (
  record: RefreshRecord,
  source: string,
  { sequence, file }: Pointer,
  now: number,
): RefreshRecord => {
  const known = record.highest[source]
  const raised = known && known.sequence > sequence ? { ...known, at: now } : { sequence, sha256: file.sha256, at: now }
  const all = Object.entries({ ...record.highest, [source]: raised })
  const others = all.filter(([id]) => id !== '').sort(([, one], [, other]) => other.at - one.at)
  const kept = [...all.filter(([id]) => id === ''), ...others.slice(0, maxSources)]
  return { ...record, highest: Object.fromEntries(kept) }
}
