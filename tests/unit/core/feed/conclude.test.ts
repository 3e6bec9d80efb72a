import { describe, expect, it } from 'vitest'
import type { Acceptance } from '../../../../core/feed/accept.ts'
import { believedOf, conclude } from '../../../../core/feed/conclude.ts'
import { rejected } from '../../../../core/feed/errors.ts'
import { bundledInUse, type FeedInUse } from '../../../../core/feed/in-use.ts'
import { beginCheck, emptyRefreshRecord, type RefreshRecord } from '../../../../core/feed/refresh-record.ts'
import type { CheckFacts } from '../../../../core/feed/to-check.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aFeedInUse, aTrustedPointer } from '../../../fixtures/in-use.ts'

const at = Date.parse('2026-11-23T12:00:00Z')
const moment = { now: at + 500, random: 0.5 }
const release = { id: '' }
const other = { id: 'https://example.org/feed/' }
const newFile = { name: `feed-${'cd'.repeat(8)}.json`, bytes: 900, sha256: 'cd'.repeat(32) }
const newer = aTrustedPointer({ sequence: 8, file: newFile })
const newFeed = aFeed({ findings: [aFinding({ title: 'Corrected' })] })
const accepted: Acceptance = { outcome: 'accepted', pointer: newer, feed: newFeed }
const begun: RefreshRecord = beginCheck(emptyRefreshRecord, false, { now: at, random: 0.5 })

const facts = (result: CheckFacts['result']): CheckFacts => ({
  at,
  isAsked: false,
  downloads: [],
  result,
  isOffline: false,
})

const end = (result: CheckFacts['result'], stored: { record?: RefreshRecord; inUse?: FeedInUse } = {}, sources = {}) =>
  conclude(
    facts(result),
    { record: begun, inUse: aFeedInUse(), ...stored },
    { asked: release, inForce: release, ...sources },
    moment,
  )

describe('a check that ends', () => {
  it('brings an accepted feed into use, with its sequence and the source it is from', () => {
    const { feed, record, check } = end(accepted)
    expect(feed).toMatchObject({ origin: 'fetched', source: '', sequence: 8, acceptedAt: moment.now, feed: newFeed })
    expect(record.highest['']).toEqual({ sequence: 8, sha256: newFile.sha256, at: moment.now })
    expect(record).toMatchObject({ underWay: null, failures: 0, confirmedAt: moment.now, checks: [check] })
    expect(check.outcome).toBe('accepted')
  })

  it('renews what is said of the feed in use, and leaves its findings and its day', () => {
    const pointer = aTrustedPointer({ sequence: 8, expires: '2027-01-01T00:00:00Z' })
    const { feed } = end({ outcome: 'renewed', pointer })
    expect(feed).toMatchObject({ expires: '2027-01-01T00:00:00Z', sequence: 8, acceptedAt: 1000, feed: aFeed() })
  })

  it('dates a bundled feed that is renewed by its renewal: it is signed from then on', () => {
    const inUse = bundledInUse(aTrustedPointer(), aFeed())
    const { feed } = end({ outcome: 'renewed', pointer: aTrustedPointer() }, { inUse })
    expect(feed).toMatchObject({ origin: 'fetched', acceptedAt: moment.now })
  })

  it('changes no feed when nothing is new or something is wrong', () => {
    expect(end({ outcome: 'unchanged', pointer: aTrustedPointer() }).feed).toBeNull()
    const refused = end({ outcome: 'rejected', ...rejected('POINTER_EXPIRED', 'It expired.') })
    expect(refused.feed).toBeNull()
    expect(refused.record).toMatchObject({ failures: 1, highest: {}, checks: [{ code: 'POINTER_EXPIRED' }] })
    expect(end(new Error('The disk is full.'))).toMatchObject({ feed: null, check: { code: 'INTERNAL' } })
  })
})

describe('a check that was overtaken', () => {
  it('by a newer feed that an update of the extension brought is a failure, and changes nothing', () => {
    const { feed, check, record } = end(accepted, { inUse: aFeedInUse({ sequence: 9 }) })
    expect([feed, check.outcome, record.highest]).toEqual([null, 'rejected', {}])
    expect(end(accepted, { inUse: aFeedInUse({ sequence: 8 }) }).feed).not.toBeNull()
  })

  it('by any other feed where it was to renew one', () => {
    for (const outcome of ['renewed', 'unchanged'] as const) {
      expect(end({ outcome, pointer: aTrustedPointer() }).check.outcome).toBe(outcome)
      const inUse = aFeedInUse({ sha256: 'ef'.repeat(32) })
      expect(end({ outcome, pointer: aTrustedPointer() }, { inUse }).check.outcome).toBe('rejected')
    }
  })
})

describe('a check that lost its beginning', () => {
  const isDropped = (conclusion: ReturnType<typeof end>, record: RefreshRecord) => {
    expect(conclusion).toMatchObject({ isDropped: true, feed: null, check: { outcome: 'interrupted', code: null } })
    expect(conclusion.record).toBe(record)
  }

  it('because everything was erased brings nothing back: no feed, no sequence, no entry in the ledger', () => {
    isDropped(end(accepted, { record: emptyRefreshRecord }), emptyRefreshRecord)
  })

  it('because another check began meanwhile is left to that one', () => {
    const later = beginCheck(emptyRefreshRecord, true, { now: at + 100, random: 0.5 })
    isDropped(end(accepted, { record: later }), later)
  })

  it('because the feed comes from elsewhere now is dropped, even with its beginning on record', () => {
    isDropped(end(accepted, {}, { inForce: other }), begun)
  })
})

describe('what is believed of a source', () => {
  const record = { ...emptyRefreshRecord, highest: { '': { sequence: 9, sha256: 'ab', at: 1 } } }

  it('is its highest sequence, and the feed in use where that is from it', () => {
    expect(believedOf(record, aFeedInUse(), release)).toMatchObject({
      highest: { sequence: 9 },
      inUse: { sequence: 7, isSigned: true, ids: ['leak'] },
    })
    expect(believedOf(record, aFeedInUse(), other)).toEqual({ highest: null, inUse: null })
  })

  it('is no file’s where the feed in use is to be read anew from its own', () => {
    const inUse = aFeedInUse({ isFromOtherVersion: true })
    expect(believedOf(record, inUse, release).inUse?.sha256).toBe('')
    expect(believedOf(record, aFeedInUse(), release).inUse?.sha256).toBe(inUse.sha256)
  })

  it('takes no bundled feed for signed', () => {
    expect(believedOf(record, bundledInUse(aTrustedPointer(), aFeed()), release).inUse?.isSigned).toBe(false)
  })
})
