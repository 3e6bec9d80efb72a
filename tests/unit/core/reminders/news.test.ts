import { describe, expect, it } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { editionOf, findNews, findUnseen, recordCard, recordSeen } from '../../../../core/reminders/news.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const change = (date: string, material: boolean) => ({ date, text: 'The number was corrected.', material })
const withdrawn = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
const feedOf = (...findings: ReturnType<typeof aFinding>[]) => aFeed({ findings })

describe('news', () => {
  it('is everything before the first card', () => {
    expect(findNews(aFeed(), emptyHistory).map(({ id }) => id)).toEqual(['leak'])
  })

  it('is told once: a card tells all of it, also what it has no room for', () => {
    const feed = feedOf(aFinding(), aFinding({ id: 'second' }))
    expect(findNews(feed, recordCard(emptyHistory, feed, [], 1))).toEqual([])
  })

  it('comes from a finding whose id every object has, too', () => {
    const feed = feedOf(aFinding({ id: 'constructor' }), aFinding({ id: 'valueOf', retracted: withdrawn }))
    expect(findNews(feed, emptyHistory).map(({ id }) => id)).toEqual(['constructor'])
    expect(findNews(feed, recordCard(emptyHistory, feed, [], 1))).toEqual([])
  })

  it('comes from a material change, and not from one that is not', () => {
    const told = recordCard(emptyHistory, aFeed(), [], 1)
    expect(findNews(feedOf(aFinding({ changes: [change('2026-11-01', false)] })), told)).toEqual([])
    expect(findNews(feedOf(aFinding({ changes: [change('2026-11-01', true)] })), told)).toHaveLength(1)
  })

  it('comes from a withdrawal for those who knew the finding, once, and for nobody else', () => {
    const feed = feedOf(aFinding({ retracted: withdrawn }))
    const knew = recordCard(emptyHistory, aFeed(), [], 1)
    expect(findNews(feed, knew)).toHaveLength(1)
    expect(findNews(feed, recordCard(knew, feed, [], 2))).toEqual([])
    expect(findNews(feed, emptyHistory)).toEqual([])
  })
})

describe('what is unseen', () => {
  it('is what no card, popup or page has shown', () => {
    const feed = feedOf(aFinding(), aFinding({ id: 'second' }))
    const history = recordCard(emptyHistory, feed, [feed.findings[0] as never], 1)
    expect(findUnseen(feed, history).map(({ id }) => id)).toEqual(['second'])
    expect(findUnseen(feed, recordSeen(history, feed.findings))).toEqual([])
  })
})

describe('the record', () => {
  it('never goes back to an earlier edition', () => {
    const later = feedOf(aFinding({ changes: [change('2026-11-01', true)] }))
    const history = recordSeen(recordSeen(emptyHistory, later.findings), aFeed().findings)
    expect(history.seen.leak).toBe('2026-11-01')
  })

  it('orders editions: first, changed, withdrawn', () => {
    const editions = [
      aFinding(),
      aFinding({ changes: [change('2026-11-01', true)] }),
      aFinding({ retracted: withdrawn }),
    ]
    expect(editions.map(editionOf)).toEqual(['', '2026-11-01', 'retracted'])
    expect(editions.map(editionOf).toSorted()).toEqual(['', '2026-11-01', 'retracted'])
  })
})
