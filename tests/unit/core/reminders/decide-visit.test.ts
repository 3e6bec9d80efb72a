import { describe, expect, it } from 'vitest'
import { cardShown } from '../../../../core/reminders/card-shown.ts'
import type { Past } from '../../../../core/reminders/decide.ts'
import { decideAfterChange, decideVisit } from '../../../../core/reminders/decide-visit.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { continueVisit } from '../../../../core/reminders/visit.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aFeed } from '../../../fixtures/feed.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const feed = aFeed()
const past = (members: Partial<Past> = {}): Past => ({
  history: emptyHistory,
  visit: null,
  tabId: 1,
  isPrivate: false,
  ...members,
})
const visit = (members: Partial<Past> = {}) => decideVisit(defaultSettings, past(members), feed, now)

describe('a visit', () => {
  it('gives its card to the tab that asked first; a second tab gets the slim tab', () => {
    const first = visit()
    expect(first.decision).toEqual({ form: 'card', reason: 'first' })
    expect(first.visit.card).toEqual({ tabId: 1, at: now, isShown: false })
    const second = visit({ visit: first.visit, tabId: 2 })
    expect(second.decision).toEqual({ form: 'tab', reason: 'already-shown' })
    expect(second.visit.card).toEqual(first.visit.card)
    expect(visit({ visit: first.visit, tabId: 1 }).decision).toEqual({ form: 'card', reason: 'continued' })
  })

  it('gives the card to another tab where the first was closed before anybody saw it', () => {
    const lost = { visit: visit().visit, tabId: 2, isCardTabGone: true }
    expect(visit(lost).decision).toEqual({ form: 'card', reason: 'first' })
    expect(visit(lost).visit.card).toMatchObject({ tabId: 2, isShown: false })
  })

  it('gives no second card where the first was seen, even if its tab is closed', () => {
    const shown = cardShown({ feed, history: emptyHistory, visit: null }, 1, { told: {}, seen: {} }, now)
    const { decision } = visit({ visit: shown.visit, history: shown.history, tabId: 2, isCardTabGone: true })
    expect(decision).toEqual({ form: 'tab', reason: 'already-shown' })
  })

  it('keeps the time of a card that it gave before', () => {
    const { visit: before } = visit()
    expect(decideVisit(defaultSettings, past({ visit: before }), feed, now + 5000).visit.card?.at).toBe(now)
  })

  it('shows nothing of a feed without findings', () => {
    expect(decideVisit(defaultSettings, past(), aFeed({ findings: [], lead: [], pairs: [] }), now).decision).toEqual({
      form: 'nothing',
      reason: 'empty',
    })
  })
})

describe('a change in an open tab', () => {
  const changed = (members: Partial<Past> = {}, slimTab = true) =>
    decideAfterChange({ ...defaultSettings, slimTab }, past(members), feed, now)

  it('never brings up a card: the slim tab stands until the next visit', () => {
    expect(changed()).toEqual({ form: 'tab', reason: 'not-due' })
    expect(changed({}, false)).toEqual({ form: 'nothing', reason: 'not-due' })
  })

  it('keeps the card that this tab was given', () => {
    const given = { ...continueVisit(null, now), card: { tabId: 1, at: now, isShown: false } }
    expect(changed({ visit: given })).toEqual({ form: 'card', reason: 'continued' })
  })

  it('takes away what the user does not want any more', () => {
    expect(changed({ visit: { ...continueVisit(null, now), closed: true } })).toEqual({
      form: 'nothing',
      reason: 'closed',
    })
  })
})
