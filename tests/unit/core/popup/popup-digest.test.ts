import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import { popupContent } from '../../../../core/popup/popup-content.ts'
import { popupDigest } from '../../../../core/popup/popup-digest.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { recordSeen } from '../../../../core/reminders/news.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'

const findings = ['new', 'other', 'leak', 'old'].map((id) => aFinding({ id }))
const feed = aFeed({ findings, lead: ['leak', 'new'] })
const installed = { ...emptyHistory, known: {} }
const seenBut = (...ids: string[]) =>
  recordSeen(
    installed,
    findings.filter(({ id }) => !ids.includes(id)),
  )

const standard = { settings: defaultSettings, policy: null, isUnreadable: false }
const digestOf = (of: Feed | null, history = seenBut(), language: 'en' | 'de' = 'en') =>
  popupDigest({ ...standard, history, inUse: of && aFeedInUse({ feed: of }) }, language)

describe('the digest', () => {
  it('has of the feed what the popup would make of it itself, and what its age follows from', () => {
    const { sha256, origin, issued, expires, acceptedAt } = aFeedInUse()
    const times = { sha256, origin, issued, expires, acceptedAt, compiled: feed.compiled }
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
