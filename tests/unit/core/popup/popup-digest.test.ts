import { describe, expect, it } from 'vitest'
import { popupContent } from '../../../../core/popup/popup-content.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'
import { digestOf, feed, seenBut } from '../../../fixtures/popup-digests.ts'

describe('the digest', () => {
  it('has of the feed what the popup would make of it itself, and what its age follows from', () => {
    const { sha256, source, origin, issued, expires, acceptedAt } = aFeedInUse()
    const times = { sha256, source, origin, issued, expires, acceptedAt, compiled: feed.compiled }
    expect(digestOf(feed, seenBut('new')).feed).toEqual({ ...times, content: popupContent(feed, ['new'], 'en') })
  })

  it('has no feed where there is none, and the rest', () => {
    const settings = { reminders: true, theme: 'system', language: 'system' }
    expect(digestOf(null)).toMatchObject({ feed: null, settings, language: 'en', policy: null })
  })

  it('survives JSON as it is', () => {
    const digest = digestOf(feed, seenBut('new'), 'de')
    expect(JSON.parse(JSON.stringify(digest))).toEqual(digest)
  })
})
