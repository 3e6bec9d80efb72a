import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as schedule from '../../../../core/feed/schedule.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const now = Date.parse('2026-11-23T00:00:00Z')

const anyNow = fc.integer({ min: 0, max: 2 ** 45 })
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyDue = fc.option(fc.integer({ min: -(2 ** 45), max: 2 ** 46 }))

describe('the next check', () => {
  it('comes 6 hours after a success, ± 20 %', () => {
    fc.assert(
      fc.property(anyNow, anyRandom, (at, random) => {
        const wait = schedule.dueAfterSuccess(at, random) - at
        expect(wait).toBeGreaterThanOrEqual(4.8 * hourMs)
        expect(wait).toBeLessThanOrEqual(7.2 * hourMs)
      }),
    )
    expect(schedule.dueAfterSuccess(now, 0.5) - now).toBe(6 * hourMs)
  })

  it.each([
    [1, 15],
    [2, 120],
    [3, 360],
    [4, 360],
    [2000, 360],
  ])('comes after %i failures in a row in %i minutes, ± 20 %%', (failures, minutes) => {
    expect(schedule.dueAfterFailure(now, failures, 0.5) - now).toBe(minutes * minuteMs)
    expect(schedule.dueAfterFailure(now, failures, 0) - now).toBe(minutes * minuteMs * 0.8)
    expect(schedule.dueAfterFailure(now, failures, 1) - now).toBe(minutes * minuteMs * 1.2)
  })

  it('comes never sooner than by doubling from 15 minutes to 6 hours (clause 4.3)', () => {
    for (let failures = 1; failures <= 50; failures += 1) {
      const doubled = Math.min(6 * hourMs, 15 * minuteMs * 2 ** (failures - 1))
      expect(schedule.dueAfterFailure(now, failures, 0.5) - now).toBeGreaterThanOrEqual(doubled)
    }
  })

  it('comes no sooner than a server asks for, up to 24 hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), anyRandom, fc.nat(2 ** 40), (failures, random, retryAfterMs) => {
        const wait = schedule.dueAfterFailure(now, failures, random, retryAfterMs) - now
        expect(wait).toBeGreaterThanOrEqual(Math.min(retryAfterMs, 24 * hourMs))
        expect(wait).toBeGreaterThanOrEqual(schedule.dueAfterFailure(now, failures, random) - now)
        expect(wait).toBeLessThanOrEqual(schedule.maxWaitMs)
      }),
    )
  })

  it('is never sooner than 12 minutes after a failure', () => {
    fc.assert(
      fc.property(fc.nat(), anyRandom, (failures, random) => {
        expect(schedule.dueAfterFailure(now, failures, random) - now).toBeGreaterThanOrEqual(12 * minuteMs)
        expect(schedule.dueWhenOffline(now, random) - now).toBeGreaterThanOrEqual(12 * minuteMs)
      }),
    )
  })
})

describe('at a start', () => {
  it('a check that is overdue, or was never made, comes within 5 minutes', () => {
    for (const dueAt of [null, now, now - 1, now - 365 * 24 * hourMs]) {
      expect(schedule.dueAtStart(dueAt, now, 0)).toBe(now)
      expect(schedule.dueAtStart(dueAt, now, 0.5)).toBe(now + 2.5 * minuteMs)
    }
  })

  it('a check that is not due yet stays where it is', () => {
    expect(schedule.dueAtStart(now + 3 * hourMs, now, 0.9)).toBe(now + 3 * hourMs)
  })

  it('no due time is left in the past, or further away than the longest wait', () => {
    fc.assert(
      fc.property(anyDue, anyNow, anyRandom, (dueAt, at, random) => {
        for (const due of [schedule.dueAtStart(dueAt, at, random), schedule.dueWithoutAlarm(dueAt, at, random)]) {
          expect(due).toBeGreaterThanOrEqual(at)
          expect(due).toBeLessThanOrEqual(at + schedule.maxWaitMs)
        }
      }),
    )
  })

  it('a due time that a clock set back has put far away is pulled in', () => {
    expect(schedule.dueAtStart(now + 365 * 24 * hourMs, now, 0.5)).toBe(now + 6 * hourMs)
    expect(schedule.dueAtStart(now + 28.8 * hourMs, now, 0.5)).toBe(now + 28.8 * hourMs)
    expect(schedule.dueAtStart(now + 28.8 * hourMs + 1, now, 0.5)).toBe(now + 6 * hourMs)
  })

  it('a check that was never made comes within 5 minutes even where the clock stands before 1970', () => {
    expect(schedule.dueAtStart(null, -hourMs, 0.5)).toBe(-hourMs + 2.5 * minuteMs)
  })
})

it('a worker that lost its alarm checks at any time in the next period, so that a visit which woke it does not show', () => {
  expect(schedule.dueWithoutAlarm(now - hourMs, now, 0.99)).toBe(now + 0.99 * 6 * hourMs)
  expect(schedule.dueWithoutAlarm(now + hourMs, now, 0.99)).toBe(now + hourMs)
})

describe('when the alarm fires', () => {
  it('the check is made when it is due', () => {
    for (const lateMs of [0, minuteMs, 2 * minuteMs]) expect(schedule.isDueAtAlarm(now - lateMs, now)).toBe(true)
  })

  it('it is put off when it is not due yet', () => {
    expect(schedule.isDueAtAlarm(now + hourMs, now)).toBe(false)
    expect(schedule.dueAtStart(now + hourMs, now, 0.5)).toBe(now + hourMs)
  })

  it('it is spread over minutes when the machine has slept past it', () => {
    for (const dueAt of [now - 8 * hourMs, now - 2 * minuteMs - 1, null]) {
      expect(schedule.isDueAtAlarm(dueAt, now)).toBe(false)
      expect(schedule.dueAtStart(dueAt, now, 0.5)).toBe(now + 2.5 * minuteMs)
    }
    expect(schedule.isDueAtAlarm(null, 0)).toBe(false)
    expect(schedule.dueAtStart(null, 0, 0.5)).toBe(2.5 * minuteMs)
  })
})

describe('Retry-After', () => {
  it.each<[string | null, number | null]>([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 23 Nov 2026 01:00:00 GMT', hourMs],
    ['Sun, 22 Nov 2026 01:00:00 GMT', 0],
    [null, null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['1e9', null],
    ['soon', null],
    ['2026-11-23T01:00:00Z', null],
    ['Mon, 99 Nov 2026 01:00:00 GMT', null],
    ['on Mon, 23 Nov 2026 01:00:00 GMT', null],
    ['Mon, 23 Nov 2026 01:00:00 GMT+0100', null],
  ])('%j is %j ms', (header, ms) => {
    expect(schedule.parseRetryAfter(header, now)).toBe(ms)
  })

  it('throws nothing and asks for no negative time, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(schedule.parseRetryAfter(header, now) ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
