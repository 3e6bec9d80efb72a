import { expect, it } from 'vitest'
import { cardShown } from '../../../../core/reminders/card-shown.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { findNews, findUnseen } from '../../../../core/reminders/news.ts'
import { continueVisit } from '../../../../core/reminders/visit.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const feed = aFeed({ findings: [aFinding({ id: 'other', date: '2023-01-01' }), aFinding()] })
const nothing = { findings: [], news: [] }
const before = {
  feed,
  history: { ...emptyHistory, known: {} },
  visit: continueVisit(null, now - 60_000),
  own: 'as it is',
}

it('has told everything, if it is the first, and what was on it is seen', () => {
  const after = cardShown(before, 3, { findings: ['leak', 'unknown'], news: [] }, now)
  expect(findNews(feed, after.history)).toEqual([])
  expect(findUnseen(feed, after.history).map(({ id }) => id)).toEqual(['other'])
  expect(after.history.lastNoticeAt).toBe(now)
})

it('has told the news that it counted, and not what has come since', () => {
  const told = { ...before, history: { ...before.history, lastNoticeAt: now - 60_000 } }
  const after = cardShown(told, 3, { findings: [], news: ['leak', 'unknown'] }, now)
  expect(findNews(feed, after.history).map(({ id }) => id)).toEqual(['other'])
})

it('is the one card of the visit, which goes on', () => {
  const card = { tabId: 3, at: now, isShown: true }
  expect(cardShown(before, 3, nothing, now).visit).toEqual({ lastActivityAt: now, closed: false, card })
})

it('leaves the rest of the state as it is', () => {
  expect(cardShown(before, 3, nothing, now).own).toBe('as it is')
})
