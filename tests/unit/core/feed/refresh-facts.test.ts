import { describe, expect, it } from 'vitest'
import { readRefreshFacts } from '../../../../core/feed/refresh-facts.ts'
import { emptyRefreshRecord } from '../../../../core/feed/refresh-record.ts'
import { aCheck } from '../../../fixtures/check.ts'

const nothingYet = { dueAt: null, confirmedAt: null, isWaiting: false, failures: 0, checks: [] }

describe('what the popup shows of the refresh', () => {
  it('is nothing yet after an installation, whether a record is stored or none', () => {
    for (const raw of [undefined, null, emptyRefreshRecord]) expect(readRefreshFacts(raw)).toEqual(nothingYet)
  })

  it('is when the feed is due and was confirmed, and how the last check went: of the others it tells nothing', () => {
    const checks = [aCheck({ at: 2 }), aCheck({ at: 1 })]
    const facts = { dueAt: 9, confirmedAt: 8, isWaiting: true, failures: 2 }
    expect(readRefreshFacts({ ...emptyRefreshRecord, ...facts, checks })).toEqual({
      ...facts,
      checks: checks.slice(0, 1),
    })
  })

  it('falls back member by member where the record is damaged', () => {
    const damaged = { dueAt: 'soon', confirmedAt: 8, isWaiting: 'yes', failures: {}, checks: [{ outcome: 7 }] }
    expect(readRefreshFacts(damaged)).toEqual({ ...nothingYet, confirmedAt: 8 })
    for (const checks of [7, [null], [{ outcome: 'rejected', code: 7, clause: null }]])
      expect(readRefreshFacts({ checks })).toEqual(nothingYet)
    for (const raw of [7, 'text', []]) expect(readRefreshFacts(raw)).toEqual(nothingYet)
  })
})
