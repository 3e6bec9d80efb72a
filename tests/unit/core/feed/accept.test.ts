import { beforeAll, describe, expect, it, vi } from 'vitest'
import { accept, type Believed, type Offer } from '../../../../core/feed/accept.ts'
import { accepted, rejected } from '../../../../core/feed/errors.ts'
import {
  aFeedOf,
  anOffer,
  aPublication,
  belief,
  noBelief,
  now,
  type Publication,
  saying,
} from '../../../fixtures/offer.ts'
import { aKey, type TestKey, trustIn } from '../../../fixtures/pointer.ts'

let key: TestKey
let published: Publication

beforeAll(async () => {
  key = await aKey()
  published = await aPublication(key)
})

const outcomeOf = async (publication: Publication, members: Partial<Offer> = {}) =>
  saying(await accept(anOffer(publication, members)))

const inUse = (members: Parameters<typeof belief>[2] = {}) => belief(published.file, published.feed, members)

describe('a publication', () => {
  it('is accepted whole', async () => {
    const acceptance = await accept(anOffer(published))
    expect(acceptance).toMatchObject({ outcome: 'accepted', pointer: { sequence: 7 }, feed: published.feed })
  })

  it('is accepted by a client that has an older one, and its file is loaded by its name and length', async () => {
    const older = belief({ ...published.file, sha256: 'cd'.repeat(32) }, published.feed, { sequence: 6 })
    const loadFeed = vi.fn(async () => accepted(published.bytes))
    expect(await outcomeOf(published, { believed: older, loadFeed })).toBe('accepted')
    expect(loadFeed.mock.calls).toEqual([[published.file]])
  })

  it('is accepted under the number of the bundled feed, which no signature stands for', async () => {
    const bundled = { ...inUse({ sha256: 'cd'.repeat(32), isSigned: false }), highest: null }
    expect(await outcomeOf(published, { believed: bundled })).toBe('accepted')
  })
})

describe('an unchanged pointer', () => {
  const loadFeed = vi.fn(async () => rejected('FEED_UNREACHABLE', 'It was not to be loaded.'))

  it('ends the check without loading the feed (clause 4.5)', async () => {
    expect(await outcomeOf(published, { believed: inUse(), loadFeed })).toBe('unchanged')
    expect(loadFeed).not.toHaveBeenCalled()
  })

  it('renews the feed when it expires later (clause 2.5), without loading it', async () => {
    expect(await outcomeOf(published, { believed: inUse({ expires: '2026-11-30T00:00:00Z' }), loadFeed })).toBe(
      'renewed',
    )
    expect(await outcomeOf(published, { believed: inUse({ sequence: 6 }), loadFeed })).toBe('renewed')
    expect(loadFeed).not.toHaveBeenCalled()
  })

  it('does not shorten what is believed when an earlier renewal is replayed', async () => {
    expect(await outcomeOf(published, { believed: inUse({ expires: '2026-12-30T00:00:00Z' }), loadFeed })).toBe(
      'unchanged',
    )
  })

  it('is compared by its times, not by their texts', async () => {
    // What an earlier version of this program took, and what is later than 2026 as a time only.
    const believed = inUse({ expires: '+010000-01-01T00:00:00Z' })
    expect(await outcomeOf(published, { believed, loadFeed })).toBe('unchanged')
  })

  it('puts its signature to a bundled feed of the same bytes', async () => {
    const bundled = { ...inUse({ isSigned: false, expires: '2027-11-22T00:00:00Z' }), highest: null }
    expect(await outcomeOf(published, { believed: bundled, loadFeed })).toBe('renewed')
  })

  it('is loaded all the same when the feed that it confirms was lost', async () => {
    const { highest } = inUse()
    expect(await outcomeOf(published, { believed: { highest, inUse: null } })).toBe('accepted')
  })
})

describe('clause', () => {
  it('5.2: a foreign key, and one signature of a threshold of two', async () => {
    expect(await outcomeOf(published, { trust: trustIn([await aKey()]) })).toBe('POINTER_UNTRUSTED 5.2')
    expect(await outcomeOf(published, { trust: trustIn([key, await aKey()], 2) })).toBe('POINTER_UNTRUSTED 5.2')
  })

  it('5.2: what is no pointer', async () => {
    expect(await outcomeOf({ ...published, pointerBytes: new TextEncoder().encode('{}') })).toBe(
      'POINTER_MALFORMED 5.2',
    )
  })

  it('5.3: a payload that is no pointer, and another channel', async () => {
    expect(await outcomeOf(await aPublication(key, { expires: '+010000-01-01T00:00:00Z' }))).toBe(
      'POINTER_MALFORMED 5.3',
    )
    expect(await outcomeOf(await aPublication(key, { format: 2 }))).toBe('POINTER_MALFORMED 5.3')
    expect(await outcomeOf(await aPublication(key, { channel: 'other' }))).toBe('POINTER_WRONG_CHANNEL 5.3')
  })

  it.each([
    ['2026-11-24T00:00:00Z', 'accepted'],
    ['2026-11-24T00:00:01Z', 'POINTER_NOT_YET_VALID 5.4'],
    ['2027-11-23T00:00:00Z', 'POINTER_NOT_YET_VALID 5.4'],
  ])('5.4: issued %s is %s', async (issued, outcome) => {
    expect(await outcomeOf(await aPublication(key, { issued }))).toBe(outcome)
  })

  it.each([
    ['2026-11-23T00:00:01Z', 'accepted'],
    ['2026-11-23T00:00:00Z', 'POINTER_EXPIRED 5.4'],
    ['2025-11-23T00:00:00Z', 'POINTER_EXPIRED 5.4'],
  ])('5.4: expiring %s is %s', async (expires, outcome) => {
    expect(await outcomeOf(await aPublication(key, { expires }))).toBe(outcome)
  })

  it('5.4: a clock that is a year off, in both directions', async () => {
    const yearMs = 365 * 24 * 3_600_000
    expect(await outcomeOf(published, { now: now - yearMs })).toBe('POINTER_NOT_YET_VALID 5.4')
    expect(await outcomeOf(published, { now: now + yearMs })).toBe('POINTER_EXPIRED 5.4')
  })

  it('5.5: a lower sequence than any accepted, also when the feed in use is a lower one', async () => {
    const { highest } = inUse({ sequence: 8 })
    expect(await outcomeOf(published, { believed: inUse({ sequence: 8 }) })).toBe('POINTER_ROLLBACK 5.5')
    expect(await outcomeOf(published, { believed: { highest, inUse: null } })).toBe('POINTER_ROLLBACK 5.5')
    expect(await outcomeOf(published, { believed: { highest, inUse: inUse({ sequence: 1 }).inUse } })).toBe(
      'POINTER_ROLLBACK 5.5',
    )
  })

  it('5.5: a lower sequence than that of a newer bundled feed', async () => {
    const bundled = { ...inUse({ sequence: 9, isSigned: false }), highest: inUse().highest }
    expect(await outcomeOf(published, { believed: bundled })).toBe('POINTER_ROLLBACK 5.5')
  })

  it('5.6: the same sequence with another file, before it is loaded', async () => {
    const loadFeed = vi.fn(async () => accepted(published.bytes))
    const believed = inUse({ sha256: 'cd'.repeat(32) })
    expect(await outcomeOf(published, { believed, loadFeed })).toBe('POINTER_EQUIVOCATION 5.6')
    expect(loadFeed).not.toHaveBeenCalled()
  })

  it('5.1: a file that can not be loaded or is too large', async () => {
    for (const code of ['FEED_UNREACHABLE', 'FEED_TOO_LARGE'] as const)
      expect(await outcomeOf(published, { loadFeed: async () => rejected(code, 'So it is.') })).toBe(`${code} 5.1`)
  })

  it('5.7: other bytes than the pointer names', async () => {
    const [longer, other] = [Buffer.concat([published.bytes, Buffer.from(' ')]), published.bytes.slice()]
    other[20] = (other[20] ?? 0) ^ 1
    for (const bytes of [new Uint8Array(longer), other, published.bytes.slice(1), new Uint8Array()])
      expect(await outcomeOf({ ...published, bytes })).toBe('FEED_TAMPERED 5.7')
  })

  it.each<[string, number[] | string]>([
    ['no feed', '{}'],
    ['no JSON', '{]'],
    ['behind a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
    ['no UTF-8', [0x22, 0xff, 0x22]],
    ['with a member twice', '{"version":1,"version":1}'],
    ['10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('5.8: a signed file that is %s', async (_, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content)
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
    const file = { name: `feed-${sha256.slice(0, 16)}.json`, bytes: bytes.length, sha256 }
    expect(await outcomeOf({ ...(await aPublication(key, { file })), bytes })).toBe('FEED_MALFORMED 5.8')
  })

  it.each([
    [10, 5, {}, 'accepted'],
    [10, 4, {}, 'FEED_SHRUNK 5.9'],
    [9, 4, {}, 'FEED_SHRUNK 5.9'],
    [1, 0, {}, 'FEED_SHRUNK 5.9'],
    [10, 4, { shrinks: false }, 'FEED_SHRUNK 5.9'],
    [10, 0, { shrinks: true }, 'accepted'],
    [0, 0, {}, 'accepted'],
  ])('5.9: from %i findings to %i with %j is %s', async (before, after, members, outcome) => {
    const publication = await aPublication(key, { sequence: 8, ...members }, aFeedOf(after))
    const believed = belief({ ...publication.file, sha256: 'cd'.repeat(32) }, aFeedOf(before))
    expect(await outcomeOf(publication, { believed })).toBe(outcome)
  })

  it('5.9: other findings in the place of those in use', async () => {
    const publication = await aPublication(key, { sequence: 8 }, aFeedOf(30))
    const believed = { ...noBelief, inUse: inUse({ sequence: 7, sha256: 'cd'.repeat(32), ids: ['one', 'two'] }).inUse }
    expect(await outcomeOf(publication, { believed })).toBe('FEED_SHRUNK 5.9')
  })
})

it('a refusal says in a sentence what is wrong, with its figures', async () => {
  const why = async (publication: Publication, believed: Believed = noBelief) => {
    const acceptance = await accept(anOffer(publication, { believed }))
    return acceptance.outcome === 'rejected' ? acceptance.error.message : acceptance.outcome
  }
  const ten = belief(published.file, aFeedOf(10), { sequence: 6, sha256: 'cd'.repeat(32) })
  expect([
    await why(await aPublication(key, { issued: '2026-11-25T00:00:00Z' })),
    await why(await aPublication(key, { expires: '2026-11-23T00:00:00Z' })),
    await why(published, inUse({ sequence: 8 })),
    await why(published, inUse({ sha256: 'cd'.repeat(32) })),
    await why(published, ten),
  ]).toEqual([
    'The pointer is dated 2026-11-25T00:00:00Z, more than a day from now.',
    'The pointer expired on 2026-11-23T00:00:00Z.',
    'The pointer has sequence 7, but 8 has already been accepted.',
    'Sequence 7 has already been accepted with another file.',
    'Only 0 of the 10 findings in use are in the new feed.',
  ])
})
