import { describe, expect, it } from 'vitest'
import { freshnessOf } from '../../../../core/feed/freshness.ts'
import { aFeedAge } from '../../../fixtures/feed.ts'

const fetched = aFeedAge({ origin: 'fetched', acceptedAt: 5, confirmedAt: 7 })
const expiry = Date.parse(fetched.expires)

describe('how current the feed in use may be believed to be', () => {
  it('is as of the last signed confirmation', () => {
    expect(freshnessOf(fetched)).toEqual({ state: 'signed', confirmedAt: 7 })
  })

  it('is as of its acceptance where the record of checks was damaged, else of its signature', () => {
    expect(freshnessOf({ ...fetched, confirmedAt: null })).toEqual({ state: 'signed', confirmedAt: 5 })
    const bare = { ...fetched, confirmedAt: null, acceptedAt: null }
    expect(freshnessOf(bare)).toEqual({ state: 'signed', confirmedAt: Date.parse(fetched.issued) })
  })

  it('is not believed from the moment on at which its publisher stops standing by it (clause 5.11)', () => {
    expect(freshnessOf({ ...fetched, now: expiry - 1 }).state).toBe('signed')
    expect(freshnessOf({ ...fetched, now: expiry })).toEqual({ state: 'stale', since: expiry })
  })

  it('says nothing of a bundled feed’s times, which nobody has signed', () => {
    expect(freshnessOf({ ...fetched, origin: 'bundled', now: expiry })).toEqual({ state: 'bundled' })
  })
})
