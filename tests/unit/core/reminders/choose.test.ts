import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noticeChoices } from '../../../../core/messages/requests.ts'
import { choose, turnOn } from '../../../../core/reminders/choose.ts'
import { decide } from '../../../../core/reminders/decide.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/reminders/settings.ts'
import { beginSnooze } from '../../../../core/reminders/snooze.ts'
import { continueVisit } from '../../../../core/reminders/visit.ts'
import { aFeed } from '../../../fixtures/feed.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const before = { settings: defaultSettings, history: emptyHistory, visit: continueVisit(null, now) }
const shows = ({ settings, history, visit }: typeof before) =>
  decide(settings, { history, visit, tabId: 1, isPrivate: false }, { ...aFeed(), findings: [] }, now).form

describe('a choice in the notice', () => {
  it.each(noticeChoices)('%s leaves nothing to show on the site', (choice) => {
    expect(shows(choose(before, choice, false, now) as typeof before)).toBe('nothing')
  })

  it('is taken back by Undo, whichever it was and whenever', () => {
    fc.assert(
      fc.property(fc.constantFrom(...noticeChoices), fc.integer({ min: 0, max: 10_000 }), (choice, later) => {
        const undone = choose(choose(before, choice, false, now), choice, true, now + later)
        expect({ ...undone, visit: { ...undone.visit, lastActivityAt: now } }).toEqual(before)
      }),
    )
  })
})

describe('turning reminders on by the switch', () => {
  it('ends what would still hold the notice back', () => {
    const held = {
      ...before,
      history: { ...emptyHistory, snooze: beginSnooze('month', now) },
      visit: { ...before.visit, closed: true },
    }
    expect(shows(turnOn(held))).toBe('card')
  })
})
