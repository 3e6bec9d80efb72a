import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  beginCheck,
  emptyRefreshRecord,
  endCheck,
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

  it('waits longer with each failure in a row, up to 6 hours', () => {
    let record = aRecord({ confirmedAt: 5 })
    const waits = Array.from({ length: 7 }, () => {
      record = endCheck(beginCheck(record, false, moment), aFailedCheck(), moment)
      return minutesUntil(record)
    })
    expect(waits).toEqual([15, 120, 360, 360, 360, 360, 360])
    expect(record.confirmedAt).toBe(5)
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
    const waiting = waitForNetwork(aRecord({ failures: 2 }), moment)
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

  it('only rises', () => {
    const record = raiseHighest(raiseHighest(aRecord(), '', pointer(9)), '', pointer(8))
    expect(record.highest['']?.sequence).toBe(9)
  })

  it('is kept for each source, and for the release whatever else was tried', () => {
    let record = raiseHighest(aRecord(), '', pointer(9))
    for (let feed = 0; feed < 30; feed++)
      record = raiseHighest(record, `https://example.com/${feed}/`, pointer(feed + 1))
    expect(record.highest['']?.sequence).toBe(9)
    expect(record.highest['https://example.com/29/']?.sequence).toBe(30)
    expect(Object.keys(record.highest).length).toBeLessThanOrEqual(11)
  })

  it('survives when everything else in the record is damaged', () => {
    const { highest } = raiseHighest(aRecord(), '', pointer(9))
    const damaged = { version: 1, dueAt: 'soon', failures: -1, underWay: 3, isWaiting: 0, checks: {}, highest }
    expect(v.parse(refreshRecord, damaged)).toEqual({ ...emptyRefreshRecord, highest })
  })
})

it('is read back as it was written', () => {
  const record = raiseHighest(endCheck(beginCheck(aRecord(), false, moment), aCheck(), moment), '', aPointer() as never)
  expect(v.parse(refreshRecord, JSON.parse(JSON.stringify(record)))).toEqual(record)
})
