import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { feedFromEnvironment } from '../../../../tools/build/feed-from-environment.ts'
import { aKey, trustIn } from '../../../fixtures/pointer.ts'
import { aFolder } from '../../../fixtures/source.ts'

const released = {
  channel: 'tiktok',
  url: 'https://feeds.example.org/tiktok/',
  site: 'https://feeds.example.org/',
  contact: 'mailto:feed@example.org',
  ...trustIn([await aKey()]),
}
const other = trustIn([await aKey(), await aKey()])

const inFile = async (keys: unknown) => {
  const path = join(await aFolder(), 'keys.json')
  await writeFile(path, typeof keys === 'string' ? keys : JSON.stringify(keys))
  return path
}

describe('the feed of a build', () => {
  it('is that of channel.json where the environment names none; the site alone is none', () => {
    expect(feedFromEnvironment({}, () => released)).toBeNull()
    expect(
      feedFromEnvironment({ WXT_FEED_URL: '', WXT_FEED_SITE: 'https://other.example/' }, () => released),
    ).toBeNull()
  })

  it('reads no channel.json where the environment names no feed: the build reports what is wrong with that', () => {
    const broken = () => {
      throw new SyntaxError('It is no JSON.')
    }
    expect(feedFromEnvironment({}, broken)).toBeNull()
  })

  it('has the environment’s parts before those of channel.json', async () => {
    const environment = {
      WXT_FEED_URL: 'http://127.0.0.1:8787',
      WXT_FEED_KEYS: await inFile(other.keys),
      WXT_FEED_THRESHOLD: '2',
      WXT_FEED_SITE: 'https://other.example/',
    }
    expect(feedFromEnvironment(environment, () => released)).toEqual({
      ...released,
      url: 'http://127.0.0.1:8787/',
      keys: other.keys,
      threshold: 2,
      site: 'https://other.example/',
    })
    await writeFile(environment.WXT_FEED_KEYS, `\uFEFF${JSON.stringify(other.keys)}`)
    expect(feedFromEnvironment(environment, () => released)).toMatchObject({ keys: other.keys })
    const { WXT_FEED_URL } = environment
    expect(feedFromEnvironment({ WXT_FEED_URL }, () => released)).toEqual({
      ...released,
      url: 'http://127.0.0.1:8787/',
    })
  })

  const aPoint = (x: string) => ({ keys: [{ kty: 'OKP', crv: 'Ed25519', x }] })

  it.each([
    ['keys of small order, which anybody can sign for', aPoint(`AQ${'A'.repeat(41)}`), /^WXT_FEED_KEYS: .*small order/],
    ['keys that are no JSON', '{', /^WXT_FEED_KEYS: The keys must be a JWK Set/],
    ['no keys', { keys: [] }, /^WXT_FEED_KEYS: /],
  ])('is refused with a code for %s', async (_, keys, message) => {
    const environment = { WXT_FEED_KEYS: await inFile(keys) }
    expect(() => feedFromEnvironment(environment, () => released)).toThrow(message)
    expect(() => feedFromEnvironment(environment, () => released)).toThrow(/ \(FEED_CHOICE_MALFORMED\)$/)
  })

  it.each([
    [{ WXT_FEED_KEYS: '/nowhere/keys.json' }, 'WXT_FEED_KEYS: There is no file /nowhere/keys.json.'],
    [{ WXT_FEED_URL: 'http://example.org/' }, 'WXT_FEED_URL: The address must be https:'],
    [{ WXT_FEED_THRESHOLD: '2' }, 'WXT_FEED_THRESHOLD: The threshold must be a whole number from 1 to'],
    [{ WXT_FEED_THRESHOLD: '1', WXT_FEED_SITE: 'example.org' }, 'WXT_FEED_SITE: The address must be https:'],
  ])('is refused, by the variable’s name, with %o', (environment, message) => {
    expect(() => feedFromEnvironment(environment, () => released)).toThrow(message)
  })

  it('is refused by the member of channel.json that no variable replaces', () => {
    const unpublished = { ...released, url: null }
    expect(() => feedFromEnvironment({ WXT_FEED_THRESHOLD: '1' }, () => unpublished)).toThrow(
      'url in feed/channel.json: The address must be https:',
    )
  })
})
