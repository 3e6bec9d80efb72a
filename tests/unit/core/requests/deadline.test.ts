import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths, isDay } from '../../../../core/requests/dates.ts'
import { dueOn, nextStepOn } from '../../../../core/requests/deadline.ts'
import type { Requests } from '../../../../core/requests/schema.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

const sent = ['2026-01-31', '2028-01-31', '2028-02-29', '2026-12-31', '2026-03-28', '2026-10-24', '2026-11-28']

// By hand, with a calendar. Summer time begins on 29 March and ends on 25 October 2026 in the EU.
const due: Record<string, string[]> = {
  eu: ['2026-02-28', '2028-02-29', '2028-03-29', '2027-01-31', '2026-04-28', '2026-11-24', '2026-12-28'],
  uk: ['2026-02-28', '2028-02-29', '2028-03-29', '2027-01-31', '2026-04-28', '2026-11-24', '2026-12-28'],
  ch: ['2026-03-02', '2028-03-01', '2028-03-30', '2027-01-30', '2026-04-27', '2026-11-23', '2026-12-28'],
  'us-ca': ['2026-03-17', '2028-03-16', '2028-04-14', '2027-02-14', '2026-05-12', '2026-12-08', '2027-01-12'],
  'us-states': ['2026-03-17', '2028-03-16', '2028-04-14', '2027-02-14', '2026-05-12', '2026-12-08', '2027-01-12'],
  ca: ['2026-03-02', '2028-03-01', '2028-03-30', '2027-01-30', '2026-04-27', '2026-11-23', '2026-12-28'],
  br: ['2026-02-15', '2028-02-15', '2028-03-15', '2027-01-15', '2026-04-12', '2026-11-08', '2026-12-13'],
  au: ['2026-03-02', '2028-03-01', '2028-03-30', '2027-01-30', '2026-04-27', '2026-11-23', '2026-12-28'],
  kr: ['2026-02-10', '2028-02-10', '2028-03-10', '2027-01-10', '2026-04-07', '2026-11-03', '2026-12-08'],
}

describe('the day due', () => {
  it.each(Object.entries(due))('is counted by the rules of the place: %s', (id, expected) => {
    expect(sent.map((day) => dueOn(placeOf(requests, id).deadline, day, 'webForm'))).toEqual(expected)
  })

  it('is five days later for a letter by post', () => {
    expect(dueOn(placeOf(requests, 'eu').deadline, '2026-01-31', 'post')).toBe('2026-03-05')
    expect(dueOn(placeOf(requests, 'kr').deadline, '2026-12-31', 'post')).toBe('2027-01-15')
  })

  it('is followed three days later by the next step', () => expect(nextStepOn('2026-02-28')).toBe('2026-03-03'))
})

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '26-01-01', '', '2026-1-1', '1999-12-31', '2100-01-01', '20260101'])(
    '%s is none',
    (text) => expect(isDay(text)).toBe(false),
  )

  it('go over ends of months and years', () => {
    expect(isDay('2028-02-29')).toBe(true)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect([addMonths('2026-08-31', 1), addMonths('2026-12-31', 2), addMonths('2027-01-31', 1)]).toEqual([
      '2026-09-30',
      '2027-02-28',
      '2027-02-28',
    ])
  })
})
