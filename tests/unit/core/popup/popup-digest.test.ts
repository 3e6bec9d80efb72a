import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import { popupContent } from '../../../../core/popup/popup-content.ts'
import { continueDigest, popupDigest } from '../../../../core/popup/popup-digest.ts'
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

const newsIn = ({ feed: shown }: ReturnType<typeof digestOf>) => shown?.content.news.map(({ id }) => id)
const leadIn = ({ feed: shown }: ReturnType<typeof digestOf>) => shown?.content.lead.map(({ id }) => id)

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

describe('an open popup', () => {
  it('keeps what was new when it was opened, although it is seen now', () => {
    const shown = continueDigest(digestOf(feed, seenBut('new')), digestOf(feed))
    expect([newsIn(shown), leadIn(shown)]).toEqual([['new'], ['leak']])
  })

  it('adds what has come since, in its newest edition', () => {
    const change = { date: '2026-12-01', text: 'A figure was wrong.', material: true }
    const changed = findings.map((finding) => (finding.id === 'new' ? { ...finding, changes: [change] } : finding))
    const newer = aFeed({ findings: [aFinding({ id: 'newer' }), ...changed], lead: ['leak', 'new'] })
    const shown = continueDigest(digestOf(feed, seenBut('new')), digestOf(newer))
    expect(newsIn(shown)).toEqual(['newer', 'new'])
    expect(shown.feed?.content.news[1]?.changes).toEqual([change])
  })

  it('shows the corrected text of what stays new', () => {
    const corrected = findings.map((finding) =>
      finding.id === 'new' ? { ...finding, summary: 'Corrected.' } : finding,
    )
    const newer = aFeed({ findings: corrected, lead: ['leak', 'new'] })
    const shown = continueDigest(digestOf(feed, seenBut('new')), digestOf(newer))
    expect(shown.feed?.content.news).toMatchObject([{ id: 'new', summary: 'Corrected.' }])
    expect(leadIn(shown)).toEqual(['leak'])
  })

  it('keeps beside what was new those it must appear with', () => {
    const together = findings.map((finding) =>
      finding.id === 'new' ? { ...finding, mustAppearWith: ['other'] } : finding,
    )
    const paired = aFeed({ findings: together, lead: ['leak'] })
    const before = digestOf(paired, seenBut('new'))
    const shown = continueDigest(before, digestOf(paired))
    for (const digest of [before, shown]) expect([newsIn(digest), leadIn(digest)]).toEqual([['new'], ['other', 'leak']])
  })

  it('takes over all else, and everything where it has shown nothing yet or speaks another language now', () => {
    const after = { ...digestOf(feed), settings: { reminders: false, theme: 'dark', language: 'en' } as const }
    expect(continueDigest(digestOf(feed), after)).toEqual(after)
    expect(continueDigest(null, after)).toBe(after)
    expect(continueDigest(digestOf(null), after)).toBe(after)
    expect(continueDigest(digestOf(feed, seenBut('new'), 'de'), after)).toBe(after)
  })
})
