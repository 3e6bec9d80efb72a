import { describe, expect, it } from 'vitest'
import {
  addressOf,
  checkFeedChoice,
  chosenSource,
  readFeedChoice,
  releasedSource,
} from '../../../../core/feed/feed-source.ts'

const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const
const second = { ...jwk, x: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw' } as const
const keys = { keys: [jwk] }
const url = 'https://example.com/feed/'

const problemOf = (choice: Parameters<typeof readFeedChoice>[0]) => {
  const read = readFeedChoice(choice)
  return read.ok ? null : read.problem
}

describe("another feed's address", () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['https://example.com/feed', 'https://example.com/feed/'],
    ['https://example.com/feed//', 'https://example.com/feed/'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/'],
    ['http://localhost:4000', 'http://localhost:4000/'],
    ['https://cdn.example.com/npm/feed@1.2.3', 'https://cdn.example.com/npm/feed@1.2.3/'],
    ['https://intranet/feed', 'https://intranet/feed/'],
    ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ])('may be %s, as %s', (given, base) => {
    expect(readFeedChoice({ url: given, keys })).toEqual({ ok: true, value: { url: base, keys, threshold: 1 } })
  })

  it.each([
    'http://example.com/',
    'http://127.0.0.1.example.com/',
    'http://localhost.example.com/',
    'ftp://example.com/',
    'file:///etc/',
    'javascript:alert(1)',
    'data:text/plain,1',
    'https://user:password@example.com/',
    'https://example.com/?a=b',
    'https://example.com/?',
    // Which two readers could read as two hosts.
    'https://example.com\\@evil.example/',
    'https:\\\\example.com\\feed',
    'https:example.com/feed',
    'https://Example.com/',
    'https://example.com:443/',
    'https://example.com/a/../b',
    'https://\u0430pple.com/',
    ' https://example.com/',
    // Loopback, but beyond what a content security policy can name.
    'http://[::1]:4000/',
    'http://127.0.0.2/',
    'http://127.1/',
    'http://feed.localhost/',
    'http://localhost./',
    'https://example.com/#a',
    `https://example.com/${'a'.repeat(2000)}`,
    'example.com',
    '',
    null,
    undefined,
    7,
  ])('may not be %.60s', (given) => {
    expect(problemOf({ url: given, keys })).toMatch(/^The address must be https/)
  })

  it('is refused with the reason, where it is on this machine and out of reach', () => {
    expect(problemOf({ url: 'http://[::1]:8000/', keys })).toMatch(
      /http: at 127\.0\.0\.1 or localhost: .*content security policy can name no other/,
    )
  })

  it('is where the files lie', () => {
    expect(addressOf('https://example.com/feed/', 'latest.json')).toBe('https://example.com/feed/latest.json')
    expect(addressOf('https://example.com/feed', 'latest.json')).toBe('https://example.com/feed/latest.json')
  })
})

describe("another feed's keys", () => {
  it('may be a set or its text', () => {
    expect(readFeedChoice({ url, keys: JSON.stringify(keys) })).toMatchObject({ ok: true, value: { keys } })
  })

  it.each([
    undefined,
    '',
    '{',
    '[]',
    '{"keys":[]}',
    { keys: [] },
    { keys: [{ ...jwk, d: jwk.x }] },
    { keys: 'all' },
    // Of small order: with it a threshold of 2 would be one of 1.
    { keys: [jwk, { ...jwk, x: 'A'.repeat(43) }] },
  ])('may not be %j', (given) => {
    expect(problemOf({ url, keys: given })).toMatch(/^The keys must be a JWK Set/)
  })
})

describe("another feed's threshold", () => {
  it('is 1, or as many as there are different keys', () => {
    const two = { keys: [jwk, second] }
    expect(readFeedChoice({ url, keys: two })).toMatchObject({ ok: true, value: { threshold: 1 } })
    expect(readFeedChoice({ url, keys: two, threshold: 2 })).toMatchObject({ ok: true, value: { threshold: 2 } })
  })

  it.each<[unknown, unknown]>([
    [0, keys],
    [1.5, keys],
    ['1', keys],
    [2, keys],
    [2, { keys: [jwk, jwk] }],
  ])('may not be %j with %j', (threshold, given) => {
    expect(problemOf({ url, keys: given, threshold })).toMatch(/^The threshold must be/)
  })
})

it('another feed is checked without a sentence, too: what is right of it, or which part is wrong', () => {
  expect(checkFeedChoice({ url, keys })).toEqual({ ok: true, value: { url, keys, threshold: 1 } })
  expect(checkFeedChoice({ url: 'example.com', keys })).toEqual({ ok: false, at: 'url' })
  expect(checkFeedChoice({ url, keys: '{' })).toEqual({ ok: false, at: 'keys' })
  expect(checkFeedChoice({ url, keys, threshold: 2 })).toEqual({ ok: false, at: 'threshold' })
})

it('is of the same channel, and its sequences are counted by its address', () => {
  const released = {
    channel: 'tiktok',
    url: null,
    site: 'https://example.com/',
    contact: 'mailto:a@example.com',
    threshold: 2,
    keys: { keys: [] },
  }
  expect(releasedSource(released)).toEqual({ ...released, setBy: 'release', id: '' })
  expect(chosenSource(released, { url, keys, threshold: 1 }, 'user')).toEqual({
    ...released,
    url,
    threshold: 1,
    keys,
    setBy: 'user',
    id: url,
  })
})
