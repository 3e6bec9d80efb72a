import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import { cardShown } from '../../../../core/reminders/card-shown.ts'
import { continuedWithinMs, decide, type Past } from '../../../../core/reminders/decide.ts'
import { decideVisit } from '../../../../core/reminders/decide-visit.ts'
import { emptyHistory, type ReminderHistory, type Visit } from '../../../../core/reminders/history.ts'
import { editionsOf } from '../../../../core/reminders/news.ts'
import { beginSnooze, snoozeChoices } from '../../../../core/reminders/snooze.ts'
import { continueVisit, visitEndsAfterMs } from '../../../../core/reminders/visit.ts'
import { cadences } from '../../../../core/settings/options.ts'
import { defaultSettings, type Settings } from '../../../../core/settings/settings.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { recordCard } from '../../../fixtures/record-card.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.parse('2026-11-23T12:00:00Z')
const feed = aFeed()
const newFeed = aFeed({ findings: [aFinding({ id: 'newer', date: '2026-11-23' }), ...feed.findings] })
const settings = (members: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...members })
const toldAt = (time: number): ReminderHistory => recordCard(emptyHistory, feed, feed.findings, time)
const past = (members: Partial<Past> = {}): Past => ({
  history: toldAt(now - day),
  visit: continueVisit(null, now),
  tabId: 1,
  isPrivate: false,
  ...members,
})
const withCard = (tabId: number, at = now, isShown = true): Visit => ({
  ...continueVisit(null, now),
  card: { tabId, at, isShown },
})

beforeAll(() => {
  process.env.TZ = 'Europe/Dublin'
})

describe('the reminder policy', () => {
  it('shows a card on the first visit after installation', () => {
    expect(decide(settings(), past({ history: emptyHistory }), feed, now)).toEqual({ form: 'card', reason: 'first' })
  })

  it('shows nothing while reminders are off, whatever else is due', () => {
    const off = settings({ reminders: false })
    expect(decide(off, past({ history: emptyHistory }), newFeed, now)).toEqual({ form: 'nothing', reason: 'off' })
  })

  it('shows the slim tab on a visit on which no card is due', () => {
    expect(decide(settings(), past(), feed, now)).toEqual({ form: 'tab', reason: 'not-due' })
  })

  it('shows nothing on such a visit when the slim tab is switched off', () => {
    expect(decide(settings({ slimTab: false }), past(), feed, now)).toEqual({ form: 'nothing', reason: 'not-due' })
  })

  it.each([
    ['every-visit', 1, 'card'],
    ['daily', 2, 'tab'],
    ['daily', 24, 'card'],
    ['weekly', 6 * 24, 'tab'],
    ['weekly', 7 * 24, 'card'],
    ['news', 365 * 24, 'tab'],
  ] as const)('with the cadence %s shows after %i hours a %s', (cadence, hours, form) => {
    const history = toldAt(now - hours * hour)
    expect(decide(settings({ cadence }), past({ history }), feed, now).form).toBe(form)
  })

  it('counts days as the calendar does, so that a daily visit a little earlier than yesterday gets its card', () => {
    const history = toldAt(Date.parse('2026-11-22T21:00:00Z'))
    const morning = Date.parse('2026-11-23T07:00:00Z')
    const visit = continueVisit(null, morning)
    expect(decide(settings({ cadence: 'daily' }), past({ history, visit }), feed, morning).form).toBe('card')
  })

  it.each(cadences)('shows what is new at once with the cadence %s', (cadence) => {
    expect(decide(settings({ cadence }), past(), newFeed, now)).toEqual({ form: 'card', reason: 'news' })
  })

  it('shows one card in a visit: other tabs get the slim tab', () => {
    const elsewhere = past({ history: emptyHistory, visit: withCard(7) })
    expect(decide(settings({ cadence: 'every-visit' }), elsewhere, newFeed, now)).toEqual({
      form: 'tab',
      reason: 'already-shown',
    })
  })

  it('keeps the card in its tab over a redirect or a quick reload, and folds it after that', () => {
    const at = now - continuedWithinMs
    expect(decide(settings(), past({ visit: withCard(1, at + 1) }), feed, now)).toEqual({
      form: 'card',
      reason: 'continued',
    })
    expect(decide(settings(), past({ visit: withCard(1, at) }), feed, now).form).toBe('tab')
  })

  it('keeps a card for its tab that has not been before anybody’s eyes yet', () => {
    const visit = withCard(1, now - 20 * 60_000, false)
    expect(decide(settings(), past({ visit }), feed, now)).toEqual({ form: 'card', reason: 'continued' })
    expect(decide(settings(), past({ visit, tabId: 2 }), feed, now).form).toBe('tab')
  })

  it('shows nothing for the rest of a visit that was closed, not even news', () => {
    const visit = { ...continueVisit(null, now), closed: true }
    expect(decide(settings(), past({ visit }), newFeed, now)).toEqual({ form: 'nothing', reason: 'closed' })
  })

  it('forgets the closing with the visit, 30 minutes after its last activity', () => {
    const visit = {
      lastActivityAt: now - visitEndsAfterMs,
      closed: true,
      card: { tabId: 1, at: now - hour, isShown: true },
    }
    expect(decide(settings({ cadence: 'every-visit' }), past({ visit }), feed, now).form).toBe('card')
  })

  it.each(snoozeChoices)('shows nothing right after the snooze %s', (choice) => {
    const history = { ...toldAt(now - 30 * day), snooze: beginSnooze(choice, now) }
    expect(decide(settings(), past({ history }), feed, now)).toEqual({ form: 'nothing', reason: 'snoozed' })
  })

  it('does not let news break a snooze that ends at a time, and ends one that waits for news', () => {
    const until = { ...toldAt(now - day), snooze: beginSnooze('month', now) }
    const news = { ...toldAt(now - day), snooze: beginSnooze('news', now) }
    expect(decide(settings(), past({ history: until }), newFeed, now).form).toBe('nothing')
    expect(decide(settings(), past({ history: news }), newFeed, now)).toEqual({ form: 'card', reason: 'news' })
  })

  it('ends a snooze that waits for news with the card that tells them, in that visit and for good', () => {
    const snoozed = { ...toldAt(now - day), snooze: beginSnooze('news', now) }
    const told = recordCard(snoozed, newFeed, [], now)
    expect(decide(settings(), past({ history: told, visit: withCard(1) }), newFeed, now).form).toBe('card')
    expect(decide(settings(), past({ history: told }), newFeed, now + 8 * day)).toEqual({
      form: 'card',
      reason: 'cadence',
    })
  })

  it('goes on waiting for news where a card without any was asked for meanwhile', () => {
    const snoozed = { ...toldAt(now - day), snooze: beginSnooze('news', now) }
    const history = recordCard(snoozed, feed, [], now)
    expect(decide(settings(), past({ history }), feed, now + 8 * day).form).toBe('nothing')
  })

  it.each(cadences)('reminds when a snooze ends, once, with the cadence %s', (cadence) => {
    const snoozed = { ...toldAt(now), snooze: beginSnooze('tomorrow', now + 1000) }
    const at = (time: number, history: ReminderHistory) =>
      decide(settings({ cadence }), past({ history, visit: continueVisit(null, time) }), feed, time).form
    expect(at(now + 30 * hour, snoozed)).toBe('card')
    const reminded = recordCard(snoozed, feed, [], now + 30 * hour)
    expect(at(now + 31 * hour, reminded)).toBe(cadence === 'every-visit' ? 'card' : 'tab')
  })

  it('reminds when a snooze ends also where the notice was asked for meanwhile', () => {
    const snoozed = { ...toldAt(now), snooze: beginSnooze('tomorrow', now + 1000) }
    const asked = recordCard(snoozed, feed, [], now + hour)
    const then = now + 30 * hour
    expect(decide(settings(), past({ history: asked, visit: continueVisit(null, then) }), feed, then).form).toBe('card')
  })

  it('shows only the slim tab in private windows, where nothing can be remembered', () => {
    const decision = decide(settings(), past({ history: emptyHistory, visit: null, isPrivate: true }), newFeed, now)
    expect(decision).toEqual({ form: 'tab', reason: 'private' })
  })

  it('is not silenced for a year by a clock that was a year ahead', () => {
    const ahead = toldAt(now + 365 * day)
    expect(decide(settings(), past({ history: ahead }), feed, now)).toEqual({ form: 'card', reason: 'clock' })
    const snoozed = { ...toldAt(now - 8 * day), snooze: beginSnooze('tomorrow', now + 365 * day) }
    expect(decide(settings(), past({ history: snoozed }), feed, now).form).toBe('card')
  })

  it('bears a clock that was five minutes ahead, and shows no card for one that was more where only news is wanted', () => {
    const fiveMinutes = 5 * 60_000
    const ahead = (by: number, cadence: Settings['cadence']) =>
      decide(settings({ cadence }), past({ history: toldAt(now + by) }), feed, now)
    expect(ahead(fiveMinutes, 'daily')).toEqual({ form: 'tab', reason: 'not-due' })
    expect(ahead(fiveMinutes + 1, 'daily')).toEqual({ form: 'card', reason: 'clock' })
    expect(ahead(fiveMinutes + 1, 'news')).toEqual({ form: 'tab', reason: 'not-due' })
  })

  it('says that a card came as it was asked for', () => {
    const history = toldAt(now - 7 * day)
    expect(decide(settings(), past({ history }), feed, now)).toEqual({ form: 'card', reason: 'cadence' })
  })

  it('is not repeated when the clock is set back by a few seconds', () => {
    const history = toldAt(now + 2000)
    expect(decide(settings(), past({ history, visit: withCard(2, now + 2000) }), feed, now).form).toBe('tab')
  })
})

const zones = ['Europe/Dublin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']
const aTime = fc.integer({ min: Date.parse('2022-01-01'), max: Date.parse('2030-01-01') })
const aZone = fc.constantFrom(...zones)
const someSettings = fc.record({
  cadence: fc.constantFrom(...cadences),
  slimTab: fc.boolean(),
  reminders: fc.boolean(),
})
const aSnooze = fc.option(fc.tuple(fc.constantFrom(...snoozeChoices), aTime), { nil: null })
const aPast = fc.record({ last: fc.option(aTime, { nil: null }), snooze: aSnooze, isPrivate: fc.boolean() })

const toPast = ({
  last,
  snooze,
  isPrivate,
}: {
  last: number | null
  snooze: [never, number] | null
  isPrivate: boolean
}) => {
  const history = last === null ? emptyHistory : toldAt(last)
  return past({ history: { ...history, snooze: snooze && beginSnooze(...snooze) }, isPrivate })
}

describe('the reminder policy at any time, in any time zone', () => {
  it('never shows anything with reminders off, nor in a closed visit', () => {
    fc.assert(
      fc.property(someSettings, aPast, aTime, aZone, (some, before, time, zone) => {
        process.env.TZ = zone
        const closed = { ...toPast(before as never), visit: { ...continueVisit(null, time), closed: true } }
        const off = { ...toPast(before as never), visit: continueVisit(null, time) }
        expect(decide(settings(some), closed, newFeed, time).form).toBe('nothing')
        expect(decide(settings({ ...some, reminders: false }), off, newFeed, time).form).toBe('nothing')
      }),
    )
  })

  it('never shows two cards in one visit, however its tabs and times fall', () => {
    const steps = fc.array(
      fc.record({
        tabId: fc.integer({ min: 1, max: 4 }),
        after: fc.integer({ min: 0, max: visitEndsAfterMs - 1 }),
        isSeen: fc.boolean(),
      }),
      { minLength: 2, maxLength: 30 },
    )
    fc.assert(
      fc.property(someSettings, aPast, aTime, aZone, steps, (some, before, start, zone, visits) => {
        process.env.TZ = zone
        let state: { feed: Feed; history: ReminderHistory; visit: Visit | null } = {
          feed: newFeed,
          history: toPast({ ...before, isPrivate: false } as never).history,
          visit: null,
        }
        let time = start
        let cards = 0
        for (const { tabId, after, isSeen } of visits) {
          time += after
          const decided = decideVisit(settings(some), { ...past(state), tabId }, newFeed, time)
          const isCard = decided.decision.form === 'card' && decided.decision.reason !== 'continued'
          if (isCard) cards += 1
          state = { ...state, visit: decided.visit }
          if (decided.decision.form === 'card' && isSeen)
            state = cardShown(state, tabId, { told: editionsOf(newFeed.findings), seen: {} }, time)
        }
        expect(cards).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('shows a weekly card at most once in any six days, and at least once in eight, to somebody who visits every day', () => {
    fc.assert(
      fc.property(
        aTime,
        aZone,
        fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 30, maxLength: 60 }),
        (start, zone, shifts) => {
          process.env.TZ = zone
          let history = toldAt(start)
          let last = start
          shifts.forEach((shift, index) => {
            const time = start + (index + 1) * day + shift * hour
            const { form } = decide(settings(), past({ history, visit: continueVisit(null, time) }), feed, time)
            if (form === 'card') {
              expect(time - last).toBeGreaterThan(5.9 * day)
              history = recordCard(history, feed, [], time)
              last = time
            }
            expect(time - last).toBeLessThan(8.5 * day)
          })
        },
      ),
    )
  })

  it('is never silenced for longer than its cadence asks by a clock that jumps anywhere and back', () => {
    fc.assert(
      fc.property(
        aTime,
        aTime,
        aZone,
        fc.constantFrom('every-visit', 'daily', 'weekly'),
        (wrong, right, zone, cadence) => {
          process.env.TZ = zone
          const history = { ...toldAt(wrong), snooze: beginSnooze('month', wrong) }
          const later = right + 31 * day
          const { form } = decide(
            settings({ cadence }),
            past({ history, visit: continueVisit(null, later) }),
            feed,
            later,
          )
          const isStillSnoozed =
            later >= wrong - 5 * 60_000 && later < (beginSnooze('month', wrong) as { until: number }).until
          const isAsLately = later >= wrong - 5 * 60_000 && later - wrong < 8 * day
          expect(isStillSnoozed || isAsLately || form === 'card').toBe(true)
        },
      ),
    )
  })

  it('brings no news when the feed goes back in time', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          newFeed.findings.map(({ id }) => id),
          { minLength: 1 },
        ),
        aTime,
        (ids, time) => {
          const history = recordCard(emptyHistory, newFeed, newFeed.findings, time)
          const older = aFeed({ findings: newFeed.findings.filter(({ id }) => ids.includes(id)) })
          const decision = decide(
            settings({ cadence: 'news' }),
            past({ history, visit: continueVisit(null, time) }),
            older,
            time,
          )
          expect(decision).toEqual({ form: 'tab', reason: 'not-due' })
        },
      ),
    )
  })
})
