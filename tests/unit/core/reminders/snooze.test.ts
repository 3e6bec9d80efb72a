import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, morningAfter } from '../../../../core/reminders/calendar.ts'
import { beginSnooze, isSnoozed } from '../../../../core/reminders/snooze.ts'

const at = (text: string) => Date.parse(text)

describe('a snooze', () => {
  it('until tomorrow ends before the next morning, also when it begins after midnight', () => {
    process.env.TZ = 'America/New_York'
    const snooze = beginSnooze('tomorrow', at('2026-11-23T06:30:00Z'))
    expect(snooze).toMatchObject({ until: at('2026-11-24T09:00:00Z') })
  })

  it('of a week ends at the same local hour across the end of daylight saving', () => {
    process.env.TZ = 'Europe/Dublin'
    const snooze = beginSnooze('week', at('2026-10-22T12:00:00Z'))
    expect(snooze).toMatchObject({ until: at('2026-10-29T04:00:00Z') })
  })

  it('holds from its beginning to its end and not at it', () => {
    const begin = at('2026-11-23T12:00:00Z')
    const snooze = beginSnooze('month', begin)
    const { until } = snooze as { until: number }
    expect([begin, until - 1, until].map((time) => isSnoozed(snooze, true, time))).toEqual([true, true, false])
  })

  it('bears a clock that was set back by five minutes, and is over where by more', () => {
    const snooze = beginSnooze('month', at('2026-11-23T12:00:00Z'))
    const back = at('2026-11-23T11:55:00Z')
    expect([back, back - 1].map((time) => isSnoozed(snooze, true, time))).toEqual([true, false])
  })

  it('until news ends with news, whatever the clock says', () => {
    const snooze = beginSnooze('news', at('2026-11-23T12:00:00Z'))
    expect(isSnoozed(snooze, false, 0)).toBe(true)
    expect(isSnoozed(snooze, true, 0)).toBe(false)
  })
})

describe('days of the calendar', () => {
  it.each(['America/New_York', 'Europe/Dublin', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
    'are counted one by one through a whole year in %s',
    (zone) => {
      process.env.TZ = zone
      const start = new Date(2026, 0, 1, 23, 59).getTime()
      for (let days = 1; days <= 365; days += 1)
        expect(daysBetween(start, new Date(2026, 0, 1 + days, 0, 1).getTime())).toBe(days)
    },
  )

  it('give a morning that is later than now, and not by more than a day and a bit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Lima'),
        (now, zone) => {
          process.env.TZ = zone
          const wait = morningAfter(now, 1) - now
          expect(wait).toBeGreaterThan(0)
          expect(wait).toBeLessThanOrEqual(29 * 3_600_000)
        },
      ),
    )
  })
})
