import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { accept } from '../../../../core/feed/accept.ts'
import { accepted, rejected } from '../../../../core/feed/errors.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { anOffer, aPublication, belief, now, type Publication } from '../../../fixtures/offer.ts'
import { aKey, aPointer, signPointer, type TestKey } from '../../../fixtures/pointer.ts'

let key: TestKey
let published: Publication

beforeAll(async () => {
  key = await aKey()
  published = await aPublication(key)
})

/** Flips, cuts and exchanges of stretches, as a careless proxy or a hostile one makes them. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), by: fc.nat(40) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 200 }) }),
)

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never

const apply = (bytes: Uint8Array, { kind, at, by }: Damage): Uint8Array => {
  const start = at % bytes.length
  const [head, part, tail] = [bytes.slice(0, start), bytes.slice(start, start + by), bytes.slice(start + by)]
  if (kind === 'flip') return bytes.map((byte, index) => (index === start ? byte ^ by : byte))
  const parts = { cut: [head, tail], move: [head, tail, part], double: [head, part, part, tail] }
  return new Uint8Array(Buffer.concat(parts[kind]))
}

it('a damaged feed is accepted only where its bytes are what they were', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (one) => {
      const bytes = apply(published.bytes, one)
      const { outcome } = await accept(anOffer({ ...published, bytes }))
      expect(outcome).toBe(Buffer.compare(bytes, published.bytes) === 0 ? 'accepted' : 'rejected')
    }),
    { numRuns: 300 },
  )
})

it('a damaged pointer is accepted only where it says what it said', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async (one) => {
      const acceptance = await accept(anOffer({ ...published, pointerBytes: apply(published.pointerBytes, one) }))
      if (acceptance.outcome !== 'rejected')
        expect(acceptance).toMatchObject({ pointer: aPointer({ file: published.file }), feed: published.feed })
    }),
    { numRuns: 500 },
  )
})

it('whatever bytes come, nothing is thrown, and nothing but a signed feed is accepted', async () => {
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => new TextEncoder().encode(text)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (pointerBytes, feedBytes) => {
      expect((await accept(anOffer({ ...published, pointerBytes }))).outcome).toBe('rejected')
      expect((await accept(anOffer({ ...published, bytes: feedBytes }))).outcome).toBe('rejected')
    }),
  )
})

it('a believed sequence only grows, whatever is offered in whatever order', async () => {
  const offers = fc.array(
    fc.record({
      sequence: fc.integer({ min: 1, max: 6 }),
      findings: fc.constantFrom('one', 'other'),
      isThere: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  const feeds = { one: await aPublication(key), other: await aPublication(key, {}, aFeed({ title: 'Another' })) }
  await fc.assert(
    fc.asyncProperty(offers, async (all) => {
      let believed = belief(published.file, published.feed, { sequence: 1 })
      for (const { sequence, findings, isThere } of all) {
        const { bytes, file, feed } = feeds[findings]
        const pointerBytes = signPointer(aPointer({ sequence, file }), [key])
        const loadFeed = async () => (isThere ? accepted(bytes) : rejected('FEED_UNREACHABLE', 'Gone.'))
        const acceptance = await accept(anOffer(published, { pointerBytes, believed, now, loadFeed }))
        const before = believed.inUse
        if (acceptance.outcome === 'accepted' || acceptance.outcome === 'renewed')
          believed = belief(file, feed, { sequence: acceptance.pointer.sequence })
        expect(believed.inUse?.sequence).toBeGreaterThanOrEqual(before?.sequence ?? 0)
        if (believed.inUse?.sequence === before?.sequence) expect(believed.inUse?.sha256).toBe(before?.sha256)
      }
    }),
    { numRuns: 60 },
  )
})
