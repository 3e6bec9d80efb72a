import { describe, expect, it } from 'vitest'
import { cardShown, historyFor } from '../../../../core/reminders/card-shown.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { findNews, findUnseen } from '../../../../core/reminders/news.ts'
import { continueVisit } from '../../../../core/reminders/visit.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const changes = [{ date: '2026-11-22', text: 'The number was corrected.', material: true }]
const feed = aFeed({ findings: [aFinding({ id: 'other', date: '2023-01-01' }), aFinding({ changes })] })
const nothing = { told: {}, seen: {} }
const before = {
  feed,
  history: { ...emptyHistory, known: {} },
  visit: continueVisit(null, now - 60_000),
  own: 'as it is',
}
const idsOf = (findings: { id: string }[]) => findings.map(({ id }) => id)

describe('a card that somebody has seen', () => {
  it('has told what it was made of, and what was on it is seen', () => {
    const told = { leak: '2026-11-22', other: '' }
    const { history } = cardShown(before, 3, { told, seen: { leak: '2026-11-22' } }, now)
    expect(findNews(feed, history)).toEqual([])
    expect(idsOf(findUnseen(feed, history))).toEqual(['other'])
    expect(history.lastNoticeAt).toBe(now)
  })

  it('has neither told nor shown what has come or was corrected since, even if it was the first', () => {
    const { history } = cardShown(before, 3, { told: { leak: '' }, seen: { leak: '' } }, now)
    expect(idsOf(findNews(feed, history))).toEqual(['other', 'leak'])
    expect(idsOf(findUnseen(feed, history))).toEqual(['other', 'leak'])
    expect(history).toMatchObject({ told: { leak: '' }, seen: { leak: '' } })
  })

  it('leaves no record of what the feed has never had', () => {
    const strange = { unknown: '', leak: '9999-12-31', other: '' }
    const { history } = cardShown(before, 3, { told: strange, seen: strange }, now)
    expect(history).toMatchObject({ told: { other: '' }, seen: { other: '' } })
    expect(idsOf(findNews(feed, history))).toEqual(['leak'])
  })

  it('is the one card of the visit, which goes on', () => {
    const card = { tabId: 3, at: now, isShown: true, madeOf: before.history }
    expect(cardShown(before, 3, nothing, now).visit).toEqual({ lastActivityAt: now, closed: false, card })
  })

  it('without news is not taken for the one before it in its tab that had some', () => {
    const told = { leak: '2026-11-22', other: '' }
    const first = cardShown(before, 3, { told, seen: {} }, now)
    const asked = cardShown(first, 3, nothing, now + 60_000)
    expect(asked.visit?.card?.madeOf).toEqual(first.history)
  })

  it('is made of the same history as long as it goes on, also once it was unfolded', () => {
    const told = { leak: '2026-11-22', other: '' }
    const unfolded = cardShown(cardShown(before, 3, { told, seen: {} }, now), 3, { told, seen: told }, now + 1000)
    expect(findNews(feed, historyFor({ form: 'card', reason: 'continued' }, unfolded))).toHaveLength(2)
    const others = [{ form: 'card', reason: 'asked' } as const, { form: 'tab', reason: 'already-shown' } as const]
    for (const decision of others) expect(findNews(feed, historyFor(decision, unfolded))).toEqual([])
  })

  it('hands its history on to no other tab', () => {
    const first = cardShown(before, 3, { told: { leak: '2026-11-22' }, seen: {} }, now)
    const second = cardShown(first, 4, nothing, now)
    expect(second.visit?.card).toMatchObject({ tabId: 4, madeOf: first.history })
  })

  it('goes on with its own news where an earlier one was in the same tab, even the very first', () => {
    const first = cardShown(before, 3, { told: { other: '' }, seen: {} }, now)
    const second = cardShown(first, 3, { told: { leak: '2026-11-22' }, seen: {} }, now + 60_000)
    const again = cardShown(second, 3, { told: { leak: '2026-11-22' }, seen: {} }, now + 70_000)
    for (const state of [second, again]) {
      const history = historyFor({ form: 'card', reason: 'continued' }, state)
      expect(history.lastNoticeAt).toBe(now)
      expect(idsOf(findNews(feed, history))).toEqual(['leak'])
    }
  })

  it('leaves the rest of the state as it is', () => {
    expect(cardShown(before, 3, nothing, now).own).toBe('as it is')
  })
})
