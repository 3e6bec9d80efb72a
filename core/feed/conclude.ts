import type { Acceptance, Believed } from './accept.ts'
import { retryAfterOf } from './download.ts'
import type { FeedSource } from './feed-source.ts'
import { type FeedInUse, toFeedInUse } from './in-use.ts'
import type { Check } from './ledger.ts'
import { endCheck, type Moment, noError, type RefreshRecord, raiseHighest } from './refresh-record.ts'
import { type CheckFacts, toCheck } from './to-check.ts'

type SourceId = Pick<FeedSource, 'id'>

/** What is believed already of a source, for `accept`. */
export const believedOf = (record: RefreshRecord, inUse: FeedInUse, { id }: SourceId): Believed => ({
  highest: record.highest[id] ?? null,
  inUse:
    inUse.source === id
      ? {
          ...inUse,
          // A feed that another version has stored is to be read again from its file, so no file counts as the one in
          // use (see `accept`, clause 4.5).
          ...(inUse.isFromOtherVersion && { sha256: '' }),
          isSigned: inUse.origin === 'fetched',
          ids: inUse.feed.findings.map((finding) => finding.id),
        }
      : null,
})

/**
 * The feed in use after an acceptance; null if it stays. A renewal (clause 2.5) changes only what its pointer says of
 * it.
 */
const feedAfter = (result: Acceptance, before: FeedInUse, source: string, now: number): FeedInUse | null => {
  const from = { origin: 'fetched' as const, source, acceptedAt: now }
  if (result.outcome === 'accepted') return toFeedInUse(result.pointer, result.feed, from)
  if (result.outcome !== 'renewed') return null
  return toFeedInUse(result.pointer, before.feed, { ...from, acceptedAt: before.acceptedAt ?? now })
}

/**
 * Whether another feed came into use during the check, as an update of the extension can bring one. The outcome then
 * describes a feed that is no longer in use, and must not be stored (clause 5.5).
 */
const isAnotherInUse = (result: Acceptance | Error, inUse: FeedInUse, source: string): boolean => {
  if (result instanceof Error || result.outcome === 'rejected') return false
  const { sequence, file } = result.pointer
  if (result.outcome !== 'accepted') return inUse.source !== source || inUse.sha256 !== file.sha256
  return inUse.source === source && inUse.sequence > sequence
}

/** What is stored when a check has ended. */
export type Stored = { record: RefreshRecord; inUse: FeedInUse }

/** `feed` is null if the one in use stays; `isDropped` is true if nothing from the check may be stored. */
export type Conclusion = { record: RefreshRecord; feed: FeedInUse | null; check: Check; isDropped: boolean }

/**
 * What is to be stored once a check has ended. If the record no longer has its beginning (everything was erased
 * meanwhile, or another source is in force), nothing is: neither its feed nor its entry in the ledger may come back.
 * @param asked the source that was asked
 * @param inForce the one in force now
 */
export const conclude = (
  facts: CheckFacts,
  { record, inUse }: Stored,
  { asked, inForce }: { asked: SourceId; inForce: SourceId },
  moment: Moment,
): Conclusion => {
  if (record.underWay?.at !== facts.at || asked.id !== inForce.id) {
    const check = { ...toCheck(facts), ...noError, outcome: 'interrupted' as const }
    return { record, feed: null, check, isDropped: true }
  }
  const result = isAnotherInUse(facts.result, inUse, asked.id)
    ? new Error('A newer feed came into use meanwhile.')
    : facts.result
  const check = toCheck({ ...facts, result })
  const ended = endCheck(record, check, moment, retryAfterOf(facts.downloads, moment.now))
  return {
    record: 'pointer' in result ? raiseHighest(ended, asked.id, result.pointer, moment.now) : ended,
    feed: result instanceof Error ? null : feedAfter(result, inUse, asked.id, moment.now),
    check,
    isDropped: false,
  }
}
