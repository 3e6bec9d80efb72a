import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { beforeChoice } from '../../../../core/reminders/choose.ts'
import { emptyHistory, history, snooze, visit } from '../../../../core/reminders/history.ts'

const isRead = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success

describe('what is stored of reminders', () => {
  it.each([
    [{ kind: 'until', since: 1, until: 2 }, true],
    [{ kind: 'news', since: 1 }, true],
    [{ kind: 'until', since: 1 }, false],
    [{ kind: 'news', since: 1, until: 2 }, false],
    [{ kind: 'never', since: 1 }, false],
    [{ kind: 'news', since: 1.5 }, false],
    [{}, false],
  ])('has a snooze that ends at a time, or with news: %o', (value, expected) => {
    expect(isRead(snooze, value)).toBe(expected)
  })

  it('is read as it was written', () => {
    const written = {
      version: 1,
      lastNoticeAt: 5,
      told: { leak: '2026-11-01' },
      seen: { leak: '' },
      known: { second: '' },
      snooze: { kind: 'news', since: 4 },
    }
    expect(v.parse(history, written)).toEqual(written)
    const visited = { lastActivityAt: 5, closed: false, card: { tabId: 3, at: 4, isShown: true }, isUnfolded: true }
    expect(v.parse(visit, visited)).toEqual(visited)
    const chosen = { id: 'a', reminders: true, snooze: null, closed: false }
    expect(v.parse(beforeChoice, chosen)).toEqual(chosen)
  })

  it('is read as it was written whatever the ids are, those of every object’s members among them', () => {
    const id = fc.oneof(
      fc.constantFrom('constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'),
      fc.stringMatching(/^[A-Za-z0-9]{1,20}$/),
    )
    const record = fc.dictionary(id, fc.string(), { noNullPrototype: true })
    fc.assert(
      fc.property(record, record, fc.option(record), (told, seen, known) => {
        const written = { ...emptyHistory, told, seen, known }
        expect(v.parse(history, JSON.parse(JSON.stringify(written)))).toEqual(written)
      }),
    )
    const proto = JSON.parse('{"__proto__": "", "leak": ""}')
    expect(Object.getPrototypeOf(v.parse(history, { ...emptyHistory, told: proto }).told)).toBe(Object.prototype)
  })

  it('is no history where an edition is no text, or the record of them is none', () => {
    for (const told of [{ leak: 1 }, { constructor: {} }, 'leak', 1, null])
      expect(isRead(history, { ...emptyHistory, told })).toBe(false)
  })

  it('is no history where a part is missing, or of another version', () => {
    const whole = { version: 1, lastNoticeAt: null, told: {}, seen: {}, snooze: null }
    expect(isRead(history, whole)).toBe(true)
    expect(isRead(history, { ...whole, version: 2 })).toBe(false)
    for (const missing of Object.keys(whole)) expect(isRead(history, { ...whole, [missing]: undefined })).toBe(false)
  })

  it('is no visit, and nothing to go back to, where a part is missing', () => {
    expect(isRead(visit, {})).toBe(false)
    expect(isRead(visit, { lastActivityAt: 5, closed: false, card: {} })).toBe(false)
    expect(isRead(beforeChoice, {})).toBe(false)
  })
})
