import * as v from 'valibot'
import { expect, it } from 'vitest'
import { asked } from '../../../../core/requests/asked.ts'

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
