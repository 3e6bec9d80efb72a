import { describe, expect, it } from 'vitest'
import { lockedIn } from '../../../../core/policy/locked.ts'
import { type Policy, settingsInForce } from '../../../../core/policy/policy.ts'
import { maxNoteLength, policyKeys } from '../../../../core/policy/policy-options.ts'
import { readPolicy } from '../../../../core/policy/read-policy.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'

const feedKeys = { keys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }] }
const feedUrl = 'https://feeds.example.org/whosees/'

const read = (raw: Record<string, unknown>) => readPolicy(raw).policy as Policy

describe('what an organisation sets', () => {
  it('is nothing where there is nothing', () => {
    expect(readPolicy({})).toEqual({ policy: null, feed: null })
    // Consoles send what was left empty.
    expect(readPolicy({ note: '', organisation: ' ', reminders: null })).toEqual({ policy: null, feed: null })
  })

  it('is read member by member', () => {
    const raw = { organisation: 'Example Ltd', note: 'Ask IT.', reminders: false, cadence: 'daily', language: 'de' }
    expect(readPolicy(raw)).toEqual({
      policy: {
        organisation: 'Example Ltd',
        note: 'Ask IT.',
        settings: { reminders: false, cadence: 'daily', language: 'de' },
        problems: [],
      },
      feed: null,
    })
  })

  it('is a feed without a threshold, too, also where a form left that empty: one signature is enough then', () => {
    for (const feedThreshold of [undefined, null, '']) {
      const { policy, feed } = readPolicy({ feedUrl, feedKeys, feedThreshold })
      expect([policy?.problems, feed?.threshold]).toEqual([[], 1])
    }
  })

  it('is a feed by address, keys and threshold, the keys as an object or as its text', () => {
    const { policy, feed } = readPolicy({ feedUrl, feedKeys, feedThreshold: 1 })
    expect(policy).toMatchObject({ problems: [] })
    expect(feed).toEqual({ url: feedUrl, keys: feedKeys, threshold: 1 })
    expect(readPolicy({ feedUrl, feedKeys: JSON.stringify(feedKeys) }).feed).toEqual(feed)
  })

  it('is a note with its line feeds, however the administrator’s system ends lines', () => {
    expect(read({ note: ' One\r\nTwo\rThree\n' }).note).toBe('One\nTwo\nThree')
  })
})

const wrong: [string, Record<string, unknown>, string[]][] = [
  ['reminders that are a word', { reminders: 'yes' }, ['reminders']],
  ['reminders that are a number, as a registry has them', { reminders: 1 }, ['reminders']],
  ['a cadence that there is none of', { cadence: 'hourly' }, ['cadence']],
  ['a cadence that is a list', { cadence: ['daily'] }, ['cadence']],
  ['a language that there are no words in', { language: 'tlh' }, ['language']],
  ['a note that is too long', { note: 'a'.repeat(maxNoteLength + 1) }, ['note']],
  ['a note that is an object', { note: { text: 'a' } }, ['note']],
  ['a note that turns the direction of what follows', { note: 'a\u202eb' }, ['note']],
  ['a name that is too long', { organisation: 'a'.repeat(81) }, ['organisation']],
  ['an address without keys', { feedUrl }, ['feedKeys']],
  ['keys without an address', { feedKeys }, ['feedUrl']],
  ['a threshold alone', { feedThreshold: 1 }, ['feedUrl']],
  ['an address that is not https', { feedUrl: 'http://example.org/', feedKeys }, ['feedUrl']],
  ['keys that are none', { feedUrl, feedKeys: { keys: [] } }, ['feedKeys']],
  [
    'a key that anybody can sign for, beside a good one',
    {
      feedUrl,
      feedKeys: { keys: [...feedKeys.keys, { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }] },
      feedThreshold: 2,
    },
    ['feedKeys'],
  ],
  ['a threshold above the number of keys', { feedUrl, feedKeys, feedThreshold: 2 }, ['feedThreshold']],
  ['a threshold that is a word', { feedUrl, feedKeys, feedThreshold: '1' }, ['feedThreshold']],
  ['a key that there is none of', { reminder: true }, ['reminder']],
  [
    'names of members that every object has',
    JSON.parse('{"__proto__":{},"constructor":1}'),
    ['__proto__', 'constructor'],
  ],
]

describe('what an organisation sets wrongly', () => {
  it.each(wrong)('%s: the key is told, and nothing comes of it', (_what, raw, problems) => {
    const { policy, feed } = readPolicy(raw)
    expect(policy).toEqual({ organisation: null, note: null, settings: {}, problems })
    expect(feed).toBeNull()
  })

  it.each(wrong)('%s: the others hold', (_what, raw, problems) => {
    const others = { organisation: 'Example Ltd', note: 'Ask IT.', reminders: true, cadence: 'news', language: 'fr' }
    const { policy } = readPolicy({ ...others, ...raw })
    const held = Object.entries(others).filter(([key]) => !(key in raw && Object.hasOwn(raw, key)))
    const { organisation, note, settings } = policy as Policy
    expect(Object.entries({ organisation, note, ...settings }).filter(([, value]) => value !== null)).toEqual(held)
    expect(policy?.problems).toEqual(problems)
  })

  it('is told of by twenty keys at most', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, index]))
    expect(read(many).problems).toHaveLength(20)
  })

  it('is told first of the keys that there are, however many others stand before them', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, index]))
    const { problems } = read({ ...many, reminders: 'yes', cadence: 'hourly', feedUrl, note: 1 })
    expect(problems).toHaveLength(20)
    expect(problems.slice(0, 4).toSorted()).toEqual(['cadence', 'feedKeys', 'note', 'reminders'])
    expect(problems[4]).toBe('key0')
  })
})

describe('the settings in force', () => {
  it('are the user’s own with the organisation’s on top, and the own ones stay as they are', () => {
    const own = { ...defaultSettings, cadence: 'daily' as const }
    const policy = read({ reminders: false, cadence: 'news' })
    expect(settingsInForce(own, policy)).toEqual({ ...own, reminders: false, cadence: 'news' })
    expect(own.cadence).toBe('daily')
    expect(settingsInForce(own, null)).toEqual(own)
  })

  it('are locked where the organisation has set them, also where the user had chosen the same', () => {
    expect(lockedIn(read({ reminders: true, language: 'de' }))).toEqual(['reminders', 'language'])
    expect(lockedIn(null)).toEqual([])
  })
})

it('every key is one that the reader reads', () => {
  const raw = {
    organisation: 1,
    note: 1,
    reminders: 1,
    cadence: 1,
    language: 1,
    feedUrl: 1,
    feedKeys: 1,
    feedThreshold: 1,
  }
  expect(Object.keys(raw).toSorted()).toEqual(policyKeys.toSorted())
  expect(read(raw).problems.toSorted()).toEqual(['cadence', 'feedUrl', 'language', 'note', 'organisation', 'reminders'])
})
