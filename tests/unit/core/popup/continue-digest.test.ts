import { describe, expect, it } from 'vitest'
import type { Feed, Finding } from '../../../../core/feed/schema.ts'
import { continueDigest } from '../../../../core/popup/continue-digest.ts'
import { joinNews } from '../../../../core/popup/join-news.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { digestOf, feed, findings, seenBut } from '../../../fixtures/popup-digests.ts'

const newsIn = (shown: ReturnType<typeof digestOf> | null) => shown?.feed?.content.news.map(({ id }) => id)
const leadIn = (shown: ReturnType<typeof digestOf> | null) => shown?.feed?.content.lead.map(({ id }) => id)

/** With one finding changed. */
const withChanged = (changed: string, members: Partial<Finding>) =>
  findings.map((finding) => (finding.id === changed ? { ...finding, ...members } : finding))

describe('an open popup', () => {
  it('keeps what was new when it was opened, although it is seen now', () => {
    const shown = continueDigest(digestOf(feed, seenBut('new')), digestOf(feed))
    expect([newsIn(shown), leadIn(shown)]).toEqual([['new'], ['leak']])
  })

  it('keeps beside what was new those it must appear with', () => {
    const paired = aFeed({ findings: withChanged('new', { mustAppearWith: ['other'] }), lead: ['leak'] })
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

describe('an open popup under which another feed comes into use', () => {
  const continueWith = (newer: Feed) => {
    const [before, after] = [digestOf(feed, seenBut('new')), digestOf(newer, seenBut(), 'en', 'b')]
    expect(continueDigest(before, after)).toBeNull()
    return joinNews(before, after, newer)
  }

  it('adds what has come since, in its newest edition', () => {
    const change = { date: '2026-12-01', text: 'A figure was wrong.', material: true }
    const changed = withChanged('new', { changes: [change] })
    const shown = continueWith(aFeed({ findings: [aFinding({ id: 'newer' }), ...changed], lead: ['leak', 'new'] }))
    expect(newsIn(shown)).toEqual(['newer', 'new'])
    expect(shown.feed?.content.news[1]?.changes).toEqual([change])
  })

  it.each([[['leak', 'new']], [['leak']]])(
    'shows the corrected text of what stays new, also where nothing else names it: %j',
    (lead) => {
      const shown = continueWith(aFeed({ findings: withChanged('new', { summary: 'Corrected.' }), lead }))
      expect(shown.feed?.content.news).toMatchObject([{ id: 'new', summary: 'Corrected.' }])
      expect(leadIn(shown)).toEqual(['leak'])
    },
  )

  it('drops what the feed no longer has, and stays without a feed where there is none', () => {
    const shown = continueWith(aFeed({ findings: findings.slice(1), lead: ['leak'] }))
    expect([newsIn(shown), leadIn(shown)]).toEqual([[], ['leak']])
    expect(joinNews(digestOf(feed), digestOf(null), feed).feed).toBeNull()
  })
})
