import { describe, expect, it } from 'vitest'
import { isMessageType, messages, readMessage } from '../../../../core/messages/messages.ts'

const read = (message: unknown) => {
  const type = (message as { type?: unknown } | null)?.type
  return isMessageType(type) ? readMessage(type, message) : null
}

describe('the table of messages', () => {
  it('lets only the site’s pages tell of visits, and only the extension’s own change settings', () => {
    expect(messages.visit.from).toBe('site')
    expect(messages['settings.change'].from).toBe('pages')
    expect(messages['data.erase'].from).toBe('pages')
  })

  it.each([
    { type: 'visit', cause: 'load' },
    { type: 'notice.choose', choice: 'tomorrow', undo: false, id: 'a' },
    { type: 'settings.change', change: { reminders: false } },
    { type: 'feed.check', isPrivate: true },
  ])('takes %o as it is', (message) => expect(read(message)).toEqual({ ok: true, message }))

  it('fills in what may be left out', () => {
    expect(read({ type: 'feed.check' })).toEqual({ ok: true, message: { type: 'feed.check', isPrivate: false } })
  })

  it.each([null, 'visit', {}, { type: 'unknown' }, { type: 'constructor' }, { type: ['visit'] }])(
    'knows no message %o',
    (message) => expect(read(message)).toBeNull(),
  )

  it.each([
    [{ type: 'visit' }, 'cause'],
    [{ type: 'visit', cause: 'load', more: 1 }, 'more'],
    [{ type: 'notice.choose', choice: 'never', undo: false, id: 'a' }, 'choice'],
    [{ type: 'notice.choose', choice: 'off', id: 'a' }, 'undo'],
    [{ type: 'notice.choose', choice: 'off', undo: false, id: 'a'.repeat(41) }, 'id'],
    [{ type: 'feed.choose', choice: {} }, 'choice.url'],
    [{ type: 'page.open', page: 'https://example.com/' }, 'page'],
    [{ type: 'settings.change', change: { reminders: 'no' } }, 'change.reminders'],
    [{ type: 'settings.change', change: { version: 2 } }, 'change.version'],
    [{ type: 'settings.change', change: { unknown: true } }, 'change.unknown'],
    [JSON.parse('{"type":"settings.change","change":{"__proto__":{"reminders":false}}}'), 'change.__proto__'],
  ])('refuses %o, and names the member', (message, at) => expect(read(message)).toEqual({ ok: false, at }))

  it('names the whole of what is no message', () => {
    expect(readMessage('visit', null)).toEqual({ ok: false, at: 'message' })
  })
})
