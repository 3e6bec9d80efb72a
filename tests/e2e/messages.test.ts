// What is not in the table of messages, or comes from where it may not, is refused with a code.
import { describe, expect, test } from 'vitest'
import { inBrowsers } from './in-browsers.ts'

const refused = (code: string) => ({ ok: false, error: { code, message: expect.any(String) } })

inBrowsers((world) => {
  test.each([
    ['no message at all', null],
    ['a word', 'hello'],
    ['an empty object', {}],
    ['a type that is no word', { type: 7 }],
    ['an unknown type', { type: 'settings.erase' }],
    ['a name from the prototype', { type: 'toString' }],
  ])('%s is unknown', async (_what, message) => {
    expect(await world.send(message)).toEqual(refused('MESSAGE_UNKNOWN'))
  })

  test.each([
    ['no argument', { type: 'settings.change' }],
    ['a wrong value', { type: 'settings.change', change: { cadence: 'hourly' } }],
    ['a wrong type', { type: 'settings.change', change: { reminders: 'no' } }],
    ['a member too many', { type: 'settings.change', change: { reminders: false, spy: true } }],
    ['an argument too many', { type: 'findings.seen', also: 1 }],
  ])('a known message with %s is malformed, and nothing is changed', async (_what, message) => {
    expect(await world.send(message)).toEqual(refused('MESSAGE_MALFORMED'))
    expect((await world.stored()).settings).toBeUndefined()
  })

  test.each([
    [{ type: 'visit', cause: 'load' }],
    [{ type: 'notice.shown', told: {}, seen: {} }],
    [{ type: 'notice.choose', choice: 'off', undo: false, id: 'a' }],
    [{ type: 'page.open', page: 'findings' }],
  ])('a page of the extension may not speak for a tab of the site: %j', async (message) => {
    expect(await world.send(message)).toEqual(refused('MESSAGE_SENDER'))
  })

  describe('after a refusal', () => {
    test('the next message is answered as ever', async () => {
      await world.send({ type: 'nonsense' })
      const change = { type: 'settings.change', change: { cadence: 'daily' } }
      expect(await world.send(change)).toEqual({ ok: true, value: null })
      expect((await world.stored()).settings).toMatchObject({ cadence: 'daily' })
    })
  })
})
