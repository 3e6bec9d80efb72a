import { describe, expect, it } from 'vitest'
import { describeOutcome, describeTroubleOfChecks } from '../../../components/check-words.ts'
import { describeFeedAge } from '../../../components/feed-age.tsx'
import { checkReasonsIn } from '../../../components/settings/check-reasons.ts'
import { feedErrorClauses } from '../../../core/feed/errors.ts'
import { checkOutcomes } from '../../../core/feed/ledger.ts'
import { aCheck, aFailedCheck } from '../../fixtures/check.ts'
import { aFeedAge } from '../../fixtures/feed.ts'
import { words } from '../../fixtures/words.ts'

const reasons = checkReasonsIn(words)

describe('the outcome of a check in words', () => {
  it('is a whole sentence for each, with nothing left to fill in', () => {
    for (const outcome of [...checkOutcomes, 'unpublished'] as const) {
      const text = describeOutcome({ outcome, check: aFailedCheck() }, words)
      expect(text).toMatch(/^[A-Z][^{}]*\.$/)
    }
  })

  it('tells a failure by its code in the popup, and why in the settings: never in the ledger’s English', () => {
    const answer = { outcome: 'rejected', check: aFailedCheck() } as const
    expect(describeOutcome(answer, words)).toBe(
      'The last check failed: the settings say why (FEED_UNREACHABLE, clause 5.1). You keep the findings you have.',
    )
    expect(describeOutcome(answer, words, reasons)).toContain('the feed’s host could not be reached')
  })

  it('has words for every code of clause 5, and for one that it does not know', () => {
    for (const code of [...Object.keys(feedErrorClauses), 'INTERNAL'])
      expect(reasons(aFailedCheck({ code }))).toMatch(/\w+ \w+/)
    expect(reasons(aFailedCheck({ code: 'toString' }))).toBe(reasons(aFailedCheck({ code: 'INTERNAL' })))
  })

  it('names the code alone where no clause foresees it', () => {
    const check = aFailedCheck({ code: 'INTERNAL', clause: null, detail: 'The disk is full.' })
    expect(describeOutcome({ outcome: 'rejected', check }, words)).toContain('the settings say why (INTERNAL).')
  })
})

describe('what keeps the findings from being checked', () => {
  const record = { isWaiting: false, failures: 1, checks: [aFailedCheck(), aCheck()] }

  it('is the last failure, until a check succeeds', () => {
    expect(describeTroubleOfChecks(record, words)).toContain('FEED_UNREACHABLE')
    expect(describeTroubleOfChecks({ ...record, failures: 0, checks: [aCheck(), aFailedCheck()] }, words)).toBeNull()
    expect(describeTroubleOfChecks({ ...record, checks: [] }, words)).toBeNull()
  })

  it('is not the failure of a feed that is in force no longer', () => {
    expect(describeTroubleOfChecks({ ...record, failures: 0 }, words)).toBeNull()
  })

  it('is the lack of a network, before anything that went wrong earlier', () => {
    expect(describeTroubleOfChecks({ ...record, isWaiting: true }, words)).toBe(
      'Offline: the next check runs when you are back online.',
    )
  })

  it('is the browser, where it stopped the check', () => {
    const checks = [aCheck({ outcome: 'interrupted' })]
    expect(describeTroubleOfChecks({ ...record, checks }, words)).toContain('The browser stopped the last check.')
  })
})

describe('the age of the findings in words', () => {
  const tell = (members: Parameters<typeof aFeedAge>[0]) =>
    describeFeedAge(aFeedAge(members), { t: words, language: 'en' })

  it('names the version that a bundled feed came with', () => {
    expect(tell({})).toEqual({
      state: 'bundled',
      text: 'Bundled with version 1.2.3 · compiled 22 Nov 2026',
      exact: undefined,
    })
  })

  it('names the day since when it may be out of date', () => {
    const stale = tell({ origin: 'fetched', now: Date.parse('2027-01-01T00:00:00Z') })
    expect(stale).toMatchObject({ state: 'stale', text: 'Possibly out of date since 6 Dec 2026' })
  })

  it('is now where the clock was set back', () => {
    expect(tell({ origin: 'fetched', confirmedAt: aFeedAge().now + 1000 }).text).toBe('Signed, updated now')
  })
})
