import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../../core/requests/asked.ts'
import { askedOf, draft, isRemembered, newForm } from '../../../../core/requests/form.ts'
import { someRequests } from '../../../fixtures/letters.ts'

const remembered = { version: 1, place: 'us-ca', sentOn: '2026-01-31', dueOn: '2026-02-28' }
const isRead = (members: object) => v.safeParse(asked, { ...remembered, ...members }).success

it('is a place by its id and two days of the calendar, and nothing else', () => {
  expect(isRead({})).toBe(true)
  for (const place of ['', 'a b', '-eu', 'e'.repeat(81)]) expect(isRead({ place })).toBe(false)
  for (const day of ['', '2026-02-29', '26-01-01', 'soon']) {
    expect(isRead({ sentOn: day })).toBe(false)
    expect(isRead({ dueOn: day })).toBe(false)
  }
  expect(isRead({ name: 'Alex Example' })).toBe(false)
})

describe('what is to be remembered of a form', () => {
  const today = '2026-11-28'

  it('is the place, the day and the deadline of the letter that is written from it', async () => {
    const requests = await someRequests()
    for (const { id } of requests.places)
      for (const channel of [null, 'webForm', 'dpoForm', 'post'] as const) {
        const form = { ...newForm(requests, today), placeId: id, sentOn: '2026-01-31', channel }
        const dueOn = draft(requests, form, 'en', today)?.dueOn
        expect(askedOf(requests, form)).toEqual({ version: 1, place: id, sentOn: '2026-01-31', dueOn })
        expect(isRead(askedOf(requests, form) ?? {})).toBe(true)
      }
  })

  it('is nothing without a place that there is, or without a day', async () => {
    const requests = await someRequests()
    const form = { ...newForm(requests, today), placeId: 'eu' }
    for (const change of [{ placeId: null }, { placeId: 'atlantis' }, { sentOn: '' }, { sentOn: '2026-02-31' }])
      expect(askedOf(requests, { ...form, ...change })).toBeNull()
  })

  it('changes with the place, the day and the channel, and with nothing else of the form', async () => {
    const { placeId, sentOn, channel, ...rest } = newForm(await someRequests(), today)
    for (const part of [{ placeId }, { sentOn }, { channel }]) expect(isRemembered(part)).toBe(true)
    expect(isRemembered(rest)).toBe(false)
  })
})
