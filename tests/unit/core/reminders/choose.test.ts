import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chosen, choose, isOvertaken, noticeChoices, turnOn } from '../../../../core/reminders/choose.ts'
import { decide } from '../../../../core/reminders/decide.ts'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { beginSnooze, snoozeChoices } from '../../../../core/reminders/snooze.ts'
import { continueVisit } from '../../../../core/reminders/visit.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { hourMs } from '../../../../core/time/durations.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { recordCard } from '../../../fixtures/record-card.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const feed = aFeed()
const before: Chosen = {
  own: defaultSettings,
  history: recordCard(emptyHistory, feed, [], now),
  visit: continueVisit(null, now),
  beforeChoice: null,
}
const shows = ({ own, history, visit }: Chosen) =>
  decide(own, { history, visit, tabId: 1, isPrivate: false }, feed, now).form

const anyState = fc
  .record({
    reminders: fc.boolean(),
    snooze: fc.option(fc.constantFrom(...snoozeChoices), { nil: null }),
    closed: fc.boolean(),
  })
  .map(({ reminders, snooze, closed }) => ({
    ...before,
    own: { ...defaultSettings, reminders },
    history: { ...before.history, snooze: snooze && beginSnooze(snooze, now - 1000) },
    visit: { ...continueVisit(null, now), closed },
  }))

/** Without what Undo goes back to, and as if no time had passed. */
const seen = ({ own, history, visit }: Chosen) => ({ own, history, visit: visit && { ...visit, lastActivityAt: now } })

describe('a choice in the notice', () => {
  it('comes where there is something to show', () => {
    expect(shows(before)).toBe('tab')
  })

  it.each(noticeChoices)('%s leaves nothing to show on the site', (choice) => {
    expect(shows(choose(before, { choice, undo: false, id: 'a' }, now))).toBe('nothing')
  })

  it.each(snoozeChoices)('%s turns reminders on where the notice was asked for with them off', (choice) => {
    const off: Chosen = { ...before, own: { ...defaultSettings, reminders: false } }
    const after = choose(off, { choice, undo: false, id: 'a' }, now)
    expect(after.own.reminders).toBe(true)
    expect(choose(after, { choice, undo: true, id: 'a' }, now).own.reminders).toBe(false)
    const policy = { organisation: null, note: null, settings: { reminders: true }, problems: [] }
    expect(choose({ ...off, policy }, { choice, undo: false, id: 'a' }, now).own.reminders).toBe(false)
  })

  it('is taken back where no visit was on record', () => {
    const state: Chosen = { ...before, visit: null }
    const click = { choice: 'close', id: 'a' } as const
    const closed = choose(state, { ...click, undo: false }, now)
    expect(closed.visit?.closed).toBe(true)
    expect(choose(closed, { ...click, undo: true }, now).visit?.closed).toBe(false)
  })

  it('is taken back to a visit that shows notices where the one that was closed before it is over', () => {
    const over = { ...before, visit: { ...continueVisit(null, now - hourMs), closed: true } }
    const closed = choose(over, { choice: 'close', undo: false, id: 'a' }, now)
    expect(choose(closed, { choice: 'close', undo: true, id: 'a' }, now).visit?.closed).toBe(false)
  })

  it('is taken back where it is not on record what was before: the notice had come by itself', () => {
    const closed = choose(before, { choice: 'close', undo: false, id: 'a' }, now)
    const forgotten = { ...closed, beforeChoice: null }
    expect(choose(forgotten, { choice: 'close', undo: true, id: 'a' }, now).visit?.closed).toBe(false)
  })

  it('is taken back by Undo, whichever it was, whenever, and whatever was before: a notice can be asked for', () => {
    fc.assert(
      fc.property(
        anyState,
        fc.constantFrom(...noticeChoices),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 3 }),
        (state, choice, later, times) => {
          // An answer may be lost, and the click is then sent again.
          let after: Chosen = state
          for (let time = 0; time < times; time++) after = choose(after, { choice, undo: false, id: 'a' }, now + time)
          for (let time = 0; time < times; time++) after = choose(after, { choice, undo: true, id: 'a' }, now + later)
          expect(seen(after)).toEqual(seen(state))
        },
      ),
    )
  })

  it('goes back to what was before the latest click, not an earlier one', () => {
    const off = choose(before, { choice: 'off', undo: false, id: 'a' }, now)
    const offAgain = choose(off, { choice: 'off', undo: false, id: 'b' }, now)
    expect(choose(offAgain, { choice: 'off', undo: true, id: 'b' }, now).own.reminders).toBe(false)
  })

  it('leaves reminders off that were switched off elsewhere since, as in the settings', () => {
    const snoozed = choose(before, { choice: 'week', undo: false, id: 'a' }, now)
    const off = { ...snoozed, own: { ...snoozed.own, reminders: false } }
    expect(choose(off, { choice: 'week', undo: true, id: 'a' }, now)).toMatchObject({
      own: { reminders: false },
      history: { snooze: before.history.snooze },
    })
  })

  it('is overtaken by a later one, and its Undo then takes back nothing', () => {
    const snoozed = choose(before, { choice: 'week', undo: false, id: 'a' }, now)
    const off = choose(snoozed, { choice: 'off', undo: false, id: 'b' }, now)
    const undo = (state: Chosen, id: string) => isOvertaken(state, { choice: 'week', undo: true, id })
    expect([undo(snoozed, 'a'), undo(off, 'a'), undo(off, 'b'), undo({ ...off, beforeChoice: null }, 'a')]).toEqual([
      ...[false, true, false, false],
    ])
    expect(isOvertaken(off, { choice: 'week', undo: false, id: 'c' })).toBe(false)
  })

  it('is overtaken by reminders that were turned on in the settings since', () => {
    // A notice that was asked for stands there with reminders off, too.
    const asked = { ...before, own: { ...defaultSettings, reminders: false } }
    const off = choose(asked, { choice: 'off', undo: false, id: 'a' }, now)
    expect(isOvertaken(turnOn(off), { choice: 'off', undo: true, id: 'a' })).toBe(true)
    expect(isOvertaken(turnOn(before), { choice: 'off', undo: true, id: 'a' })).toBe(false)
  })

  it('is undone as that of a notice that came by itself where the memory of it is lost', () => {
    const off = { ...choose(before, { choice: 'off', undo: false, id: 'a' }, now), beforeChoice: null }
    expect(choose(off, { choice: 'off', undo: true, id: 'a' }, now).own.reminders).toBe(true)
  })
})

describe('turning reminders on by the switch', () => {
  it('ends what would still hold the notice back', () => {
    const held = {
      ...before,
      history: { ...before.history, snooze: beginSnooze('month', now) },
      visit: { ...continueVisit(null, now), closed: true },
    }
    expect(shows(held)).toBe('nothing')
    expect(shows(turnOn(held))).toBe('tab')
  })
  it('keeps all that a visit has on record besides, and makes none', () => {
    const card = { tabId: 1, at: now, isShown: true }
    const closed = { ...continueVisit(null, now), closed: true, card }
    expect(turnOn({ ...before, visit: closed }).visit).toEqual({ ...closed, closed: false })
    expect(turnOn({ ...before, visit: null }).visit).toBeNull()
  })
})
