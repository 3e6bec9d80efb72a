import { beforeAll, describe, expect, it } from 'vitest'
import { nextSteps, type SentDays } from '../../../../core/requests/next-steps.ts'
import type { Requests } from '../../../../core/requests/schema.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

const due = '2026-02-28'
const steps = (place: string, sentDays: SentDays, today: string) =>
  nextSteps(placeOf(requests, place), { request: '2026-01-31', ...sentDays }, due, today).map(({ kind, obstacle }) => [
    kind,
    obstacle,
  ])
const early = (from: string) => ({ code: 'early', from })
const needs = (kind: string) => ({ code: 'before', kind })

describe('the next steps', () => {
  it('begin with the request, and offer nothing else before the period is over', () => {
    const expected = [
      ['request', null],
      ['reminder', early('2026-03-01')],
      ['complaintToAuthority', needs('reminder')],
    ]
    expect(steps('eu', {}, '2026-02-01')).toEqual(expected)
    expect(steps('eu', {}, due)).toEqual(expected)
    expect(steps('eu', {}, '2026-03-01')[1]).toEqual(['reminder', null])
  })

  it('give a reminder two weeks', () => {
    expect(steps('ch', { reminder: '2026-03-01' }, '2026-03-15')[2]).toEqual([
      'complaintToAuthority',
      early('2026-03-16'),
    ])
    expect(steps('ch', { reminder: '2026-03-01' }, '2026-03-16')[2]?.[1]).toBe(null)
  })

  it.each(['uk', 'au', 'ca', 'us-states'])('go to the authority of %s only once the company was asked', (place) => {
    expect(steps(place, {}, '2026-06-01')).toEqual([
      ['request', null],
      ['complaintToController', null],
      ['complaintToAuthority', needs('complaintToController')],
    ])
  })

  it('give the company 30 days for a complaint where the place says so', () => {
    expect(steps('uk', { complaintToController: '2026-03-01' }, '2026-03-31')[2]?.[1]).toEqual(early('2026-04-01'))
    expect(steps('uk', { complaintToController: '2026-03-01' }, '2026-04-01')[2]?.[1]).toBe(null)
    expect(steps('ca', { complaintToController: '2026-03-01' }, '2026-03-02')[2]?.[1]).toBe(null)
  })

  it('take no day within the period for a reminder or a complaint', () => {
    expect(steps('eu', { reminder: due }, '2026-06-01')[2]?.[1]).toEqual(needs('reminder'))
    expect(steps('uk', { complaintToController: '2026-02-01' }, '2026-06-01')[2]?.[1]).toEqual(
      needs('complaintToController'),
    )
  })

  it('ask for the day of the request first', () => {
    expect(steps('br', { request: '' }, '2026-06-01')).toEqual([
      ['request', null],
      ['complaintToAuthority', needs('request')],
    ])
  })
})
