import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  beginCheck,
  emptyRefreshRecord,
  endCheck,
  forgetCheck,
  type RefreshRecord,
  raiseHighest,
  refreshRecord,
  waitForNetwork,
} from '../../../../core/feed/refresh-record.ts'
import { aCheck, aFailedCheck } from '../../../fixtures/check.ts'
import { aPointer } from '../../../fixtures/pointer.ts'

const minuteMs = 60_000
const now = Date.parse('2026-11-23T00:00:00Z')
const moment = { now, random: 0.5 }
const minutesUntil = ({ dueAt }: RefreshRecord) => ((dueAt ?? 0) - now) / minuteMs

const aRecord = (members: Partial<RefreshRecord> = {}): RefreshRecord => ({ ...emptyRefreshRecord, ...members })

describe('the record of an ordinary check', () => {
  it('has the next one in 6 hours, and no failure any more', () => {
    const begun = beginCheck(aRecord({ failures: 3 }), false, moment)
    const ended = endCheck(begun, aCheck(), moment)
    expect(minutesUntil(ended)).toBe(360)
    expect(ended).toMatchObject({ failures: 0, underWay: null, confirmedAt: now, checks: [aCheck()] })
  })

  it('keeps count of the failures in a row where somebody asks for a check that fails as well', () => {
    const asked = endCheck(aRecord({ failures: 3 }), { ...aFailedCheck(), isAsked: true }, moment)
    expect(asked.failures).toBe(3)
  })

  it('waits longer with each failure in a row, up to 6 hours', () => {
    let record = aRecord({ confirmedAt: 5 })
    const waits = Array.from({ length: 7 }, () => {
      record = endCheck(beginCheck(record, false, moment), aFailedCheck(), moment)
      return minutesUntil(record)
    })
    expect(waits).toEqual([15, 120, 360, 360, 360, 360, 360])
    expect(record.confirmedAt).toBe(5)
  })

  it('waits as long as the server asked, also where somebody asks for a check meanwhile that gets no answer', () => {
    const putOff = endCheck(aRecord(), aFailedCheck(), moment, 24 * 60 * minuteMs)
    const later = { ...moment, now: now + minuteMs }
    const begun = beginCheck(putOff, true, later)
    expect(begun.dueAt).toBe(putOff.dueAt)
    expect(endCheck(begun, { ...aFailedCheck(), isAsked: true }, later).dueAt).toBe(putOff.dueAt)
  })

  it('waits as long where such a check is cut off, or stopped with the worker, and asked for once more', () => {
    const putOff = endCheck(aRecord(), aFailedCheck(), moment, 24 * 60 * minuteMs)
    const later = { ...moment, now: now + minuteMs }
    const begun = beginCheck(putOff, true, later)
    const cutOff = endCheck(begun, { ...aFailedCheck({ outcome: 'offline' }), isAsked: true }, later)
    expect(cutOff).toMatchObject({ dueAt: putOff.dueAt, isWaiting: false, checks: [{ outcome: 'offline' }, {}] })
    expect(beginCheck(begun, true, later).dueAt).toBe(putOff.dueAt)
  })

  it('waits as long as the server asks, whatever else is asked for meanwhile, online or not', () => {
    const dayMs = 24 * 60 * minuteMs
    const event = fc.constantFrom('failed', 'offline', 'cut off', 'stopped')
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), fc.integer({ min: 1, max: 60 }), (events, everyMinutes) => {
        let record = endCheck(aRecord(), aFailedCheck(), moment, dayMs)
        for (const [index, fate] of events.entries()) {
          const then = { now: now + (index + 1) * everyMinutes * minuteMs, random: 0.5 }
          if (fate === 'offline') record = waitForNetwork(record, true, then)
          else record = beginCheck(record, true, then)
          const outcome = fate === 'cut off' ? 'offline' : 'rejected'
          if (fate === 'failed' || fate === 'cut off')
            record = endCheck(record, aFailedCheck({ outcome, isAsked: true }), then)
          expect(record.dueAt).toBeGreaterThanOrEqual(now + dayMs)
          expect(record.isWaiting).toBe(false)
        }
      }),
    )
  })

  it('waits as long as the server asks', () => {
    expect(minutesUntil(endCheck(aRecord(), aFailedCheck(), moment, 120 * minuteMs))).toBe(132)
  })

  it('does not wait longer because the user has tried again and again', () => {
    let record = aRecord()
    for (let time = 0; time < 10; time++)
      record = endCheck(beginCheck(record, true, moment), aFailedCheck({ isAsked: true }), moment)
    expect(minutesUntil(record)).toBe(15)
  })
})

describe('a check that the browser stopped', () => {
  const begun = beginCheck(aRecord({ failures: 1 }), false, moment)

  it('is due again already, as after a failure', () => {
    expect(minutesUntil(begun)).toBe(120)
    expect(begun.underWay).toEqual({ at: now, isAsked: false })
  })

  it('is on record as interrupted once the next one begins, and counts as a failure', () => {
    const next = beginCheck(begun, true, moment)
    expect(next).toMatchObject({ failures: 2, checks: [{ outcome: 'interrupted', at: now, requests: 1 }] })
    expect(minutesUntil(next)).toBe(360)
  })

  it('never makes checks more frequent than clause 4.3, wherever the worker is killed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('killed', 'failed'), { minLength: 1, maxLength: 30 }), (fates) => {
        let record = aRecord()
        for (const [index, fate] of fates.entries()) {
          record = beginCheck(record, false, moment)
          if (fate === 'failed') record = endCheck(record, aFailedCheck(), moment)
          expect(minutesUntil(record)).toBeGreaterThanOrEqual(Math.min(360, 15 * 2 ** index))
        }
      }),
    )
  })
})

describe('without network', () => {
  it('nothing fails: the record waits', () => {
    const waiting = waitForNetwork(aRecord({ failures: 2 }), false, moment)
    expect(waiting).toMatchObject({ isWaiting: true, failures: 2, checks: [] })
    expect(minutesUntil(waiting)).toBe(15)
    expect(beginCheck(waiting, false, moment).isWaiting).toBe(false)
  })

  it('a check that was cut off is on record, and is no failure', () => {
    const ended = endCheck(beginCheck(aRecord(), false, moment), aFailedCheck({ outcome: 'offline' }), moment)
    expect(ended).toMatchObject({ isWaiting: true, failures: 0, underWay: null, checks: [{ outcome: 'offline' }] })
  })
})

describe('the highest sequence', () => {
  const pointer = (sequence: number) => aPointer({ sequence }) as Parameters<typeof raiseHighest>[2]

  /** What Chromium's storage gives back: the members of every object in the order of the alphabet. */
  const throughStorage = (record: RefreshRecord): RefreshRecord => {
    const highest = Object.entries(record.highest).toSorted(([one], [other]) => (one < other ? -1 : 1))
    return v.parse(refreshRecord, { ...record, highest: Object.fromEntries(highest) })
  }

  it('only rises', () => {
    const record = raiseHighest(raiseHighest(aRecord(), '', pointer(9), 1), '', pointer(8), 2)
    expect(record.highest['']).toMatchObject({ sequence: 9, at: 2 })
    expect(raiseHighest(record, '', pointer(10), 3).highest['']).toMatchObject({ sequence: 10, at: 3 })
  })

  it('of the release takes the place of no other, however lately it was asked', () => {
    let record = aRecord()
    for (let at = 1; at <= 10; at++) record = raiseHighest(record, `https://${at}.example/`, pointer(1), at)
    expect(Object.keys(raiseHighest(record, '', pointer(1), 11).highest)).toHaveLength(11)
  })

  it('is kept for the ten sources used last, whatever the order of their names, and for the release always', () => {
    const names = fc.uniqueArray(fc.webUrl(), { minLength: 11, maxLength: 25 })
    fc.assert(
      fc.property(names, (sources) => {
        let record = raiseHighest(aRecord(), '', pointer(9), 0)
        for (const [index, source] of sources.entries())
          record = throughStorage(raiseHighest(record, source, pointer(index + 1), index + 1))
        expect(Object.keys(record.highest).toSorted()).toEqual(['', ...sources.slice(-10)].toSorted())
        expect(record.highest['']?.sequence).toBe(9)
      }),
    )
  })

  it('counts as used again when a source is asked again', () => {
    let record = aRecord()
    for (let at = 1; at <= 10; at++) record = raiseHighest(record, `https://${at}.example/`, pointer(1), at)
    record = raiseHighest(record, 'https://1.example/', pointer(1), 11)
    record = raiseHighest(record, 'https://11.example/', pointer(1), 12)
    expect(Object.keys(record.highest)).not.toContain('https://2.example/')
    expect(Object.keys(record.highest)).toContain('https://1.example/')
  })

  it('is read as an earlier version kept it, without a time', () => {
    const highest = { '': { sequence: 9, sha256: 'ab' } }
    expect(v.parse(refreshRecord, { ...aRecord(), highest }).highest).toEqual({
      '': { sequence: 9, sha256: 'ab', at: 0 },
    })
  })

  it('survives a record that a later version wrote, of which it keeps what it knows', () => {
    const highest = { '': { sequence: 9, sha256: 'c'.repeat(64), at: 5 } }
    const stored = { version: 2, highest, checks: 'elsewhere', later: true, confirmedAt: 7 }
    expect(v.parse(refreshRecord, stored)).toEqual(aRecord({ highest, confirmedAt: 7 }))
  })

  it('survives when everything else in the record is damaged, other sources included', () => {
    const { highest } = raiseHighest(aRecord(), '', pointer(9), 1)
    const damaged = { dueAt: 'soon', failures: -1, underWay: 3, isWaiting: 0, checks: {} }
    const stored = { version: 1, ...damaged, highest: { ...highest, 'https://example.com/': 'many' } }
    expect(v.parse(refreshRecord, stored)).toEqual({ ...emptyRefreshRecord, highest })
  })
})

it('ends a check under way, which stays on the list, and keeps what must never be believed again, when the feed comes from elsewhere', () => {
  const record = raiseHighest(beginCheck(aRecord(), false, moment), '', aPointer() as never, moment.now)
  const forgotten = forgetCheck({ ...record, failures: 3, confirmedAt: 5 })
  expect(forgotten).toMatchObject({ underWay: null, dueAt: null, failures: 0, confirmedAt: null })
  expect(forgotten.highest).toEqual(record.highest)
  expect(forgotten.checks).toMatchObject([{ at: now, outcome: 'interrupted' }])
  expect(forgetCheck(aRecord()).checks).toEqual([])
})

it('is read back as it was written', () => {
  const ended = endCheck(beginCheck(aRecord(), false, moment), aCheck(), moment)
  const record = raiseHighest(ended, '', aPointer() as never, moment.now)
  expect(v.parse(refreshRecord, JSON.parse(JSON.stringify(record)))).toEqual(record)
})
