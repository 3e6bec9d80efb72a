import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { request, senders } from '../../../../core/messages/requests.ts'

const isRequest = (message: unknown) => v.is(request, message)

describe('the table of messages', () => {
  it('names a sender for each message, and no other', () => {
    const types = request.options.map(({ entries }) => entries.type.literal)
    expect(Object.keys(senders).toSorted()).toEqual(types.toSorted())
  })

  it.each([
    { type: 'visit', cause: 'load' },
    { type: 'notice.choose', choice: 'tomorrow', undo: false },
    { type: 'settings.change', change: { reminders: false } },
  ])('takes %o', (message) => expect(isRequest(message)).toBe(true))

  it.each([
    null,
    'visit',
    {},
    { type: 'unknown' },
    { type: 'visit' },
    { type: 'visit', cause: 'load', more: 1 },
    { type: 'notice.choose', choice: 'never', undo: false },
    { type: 'notice.choose', choice: 'off' },
    { type: 'page.open', page: 'https://example.com/' },
    { type: 'settings.change', change: { reminders: 'no' } },
    { type: 'settings.change', change: { version: 2 } },
    { type: 'settings.change', change: { unknown: true } },
    JSON.parse('{"type":"settings.change","change":{"__proto__":{"reminders":false}}}'),
  ])('refuses %o', (message) => expect(isRequest(message)).toBe(false))
})
