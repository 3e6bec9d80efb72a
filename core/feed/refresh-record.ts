import * as v from 'valibot'
import { type Check, ledger, recordCheck } from './ledger.ts'
import type { Pointer } from './pointer.ts'
import { dueAfterFailure, dueAfterSuccess, dueWhenOffline } from './schedule.ts'

const time = v.fallback(v.nullable(v.number()), null)
const maxSources = 10

/**
 * What is kept between checks. Each member falls back alone, so that damage to one doesn't take the others with it:
 * above all not `highest`, which is what a replayed old feed is told by (clause 5.5).
 */
export const refreshRecord = v.object({
  version: v.literal(1),
  /** When the next check is due, in ms since the epoch. In storage, since alarms get lost (clause 4.4). */
  dueAt: time,
  /** In a row. */
  failures: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  underWay: v.fallback(v.nullable(v.object({ at: v.number(), isAsked: v.boolean() })), null),
  /** The next check waits for the browser to be online. */
  isWaiting: v.fallback(v.boolean(), false),
  /** When a signed pointer last confirmed the feed in use. */
  confirmedAt: time,
  /** By source (see `Channel`). */
  highest: v.fallback(v.record(v.string(), v.object({ sequence: v.number(), sha256: v.string() })), {}),
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

type Moment = { now: number; random: number }

const nothingYet = { code: null, clause: null, path: null, detail: null, sequence: null, bytes: 0, durationMs: 0 }

/** A check that began and never ended, because the worker was stopped, counts as a failure: clause 4.3 holds for it. */
const closeInterrupted = (record: RefreshRecord): RefreshRecord => {
  if (!record.underWay) return record
  const interrupted: Check = { ...nothingYet, ...record.underWay, outcome: 'interrupted', requests: 1 }
  return { ...record, underWay: null, failures: record.failures + 1, checks: recordCheck(record.checks, interrupted) }
}

/**
 * To be stored before the first request: it already holds the retry in case that the worker doesn't live to see the
 * answer, so that no crash can make checks more frequent.
 */
export const beginCheck = (record: RefreshRecord, isAsked: boolean, { now, random }: Moment): RefreshRecord => {
  const before = closeInterrupted(record)
  return {
    ...before,
    dueAt: dueAfterFailure(now, before.failures + 1, random),
    underWay: { at: now, isAsked },
    isWaiting: false,
  }
}

/** Nothing was asked: the next try is when the browser is online again (clause 4.3). */
export const waitForNetwork = (record: RefreshRecord, { now, random }: Moment): RefreshRecord => ({
  ...closeInterrupted(record),
  dueAt: dueWhenOffline(now, random),
  isWaiting: true,
})

/** @param retryAfterMs what a refusing server asked for, or 0 */
export const endCheck = (
  record: RefreshRecord,
  check: Check,
  { now, random }: Moment,
  retryAfterMs = 0,
): RefreshRecord => {
  const ended = { ...record, underWay: null, checks: recordCheck(record.checks, check) }
  if (check.outcome === 'offline') return { ...waitForNetwork(ended, { now, random }) }
  if (check.outcome !== 'rejected')
    return { ...ended, dueAt: dueAfterSuccess(now, random), failures: 0, confirmedAt: now }
  // Somebody who clicks again and again during an outage must not put off the next check by hours.
  const failures = check.isAsked ? Math.max(1, record.failures) : record.failures + 1
  return { ...ended, dueAt: dueAfterFailure(now, failures, random, retryAfterMs), failures }
}

/** Only ever up (clause 5.5). */
export const raiseHighest = (record: RefreshRecord, source: string, { sequence, file }: Pointer): RefreshRecord => {
  if (sequence < (record.highest[source]?.sequence ?? 0)) return record
  const { [source]: _, ...others } = record.highest
  const kept = Object.entries(others).filter(([one], index, { length }) => one === '' || index > length - maxSources)
  return { ...record, highest: { ...Object.fromEntries(kept), [source]: { sequence, sha256: file.sha256 } } }
}
