import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptBundled } from '../../../../core/feed/accept-bundled.ts'
import type { Pointer } from '../../../../core/feed/pointer.ts'
import { buildFeed } from '../../../../tools/feed/build-feed.ts'
import { aFeed, nowhere } from '../../../fixtures/feed.ts'

const wrap = (pointer: unknown) =>
  JSON.stringify({ payload: Buffer.from(JSON.stringify(pointer)).toString('base64url'), signatures: [] })

let bytes: Uint8Array
let pointer: Pointer

beforeAll(async () => {
  const built = await buildFeed({ feed: aFeed(), channel: nowhere })
  bytes = built.bytes
  pointer = {
    format: 1,
    channel: 'tiktok',
    sequence: 1,
    issued: '2026-11-22T00:00:00Z',
    expires: '2027-11-22T00:00:00Z',
    file: built.file,
  }
})

const codeOf = async (text: string, load: (name: string) => Promise<Uint8Array> = async () => bytes) => {
  const result = await acceptBundled(text, load, 'tiktok')
  return result.ok ? null : result.error.code
}

/** The pointer to other bytes, as if they had been published. */
const pointTo = async (other: Uint8Array<ArrayBuffer>) => {
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', other)).toString('hex')
  return wrap({ ...pointer, file: { name: `feed-${sha256.slice(0, 16)}.json`, bytes: other.length, sha256 } })
}

describe('the bundled feed', () => {
  it('is accepted with its pointer, and asked for by the name in it', async () => {
    const names: string[] = []
    const load = async (name: string) => {
      names.push(name)
      return bytes
    }
    expect(await acceptBundled(wrap(pointer), load, 'tiktok')).toEqual({ ok: true, value: { feed: aFeed(), pointer } })
    expect(names).toEqual([pointer.file.name])
  })

  it('is never accepted, and nothing is thrown, when any of its bytes differs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ flip
        expect(await codeOf(wrap(pointer), async () => damaged)).toBe('FEED_TAMPERED')
      }),
    )
  })

  it('is never another feed, and nothing is thrown, when its pointer is damaged', async () => {
    const text = wrap(pointer)
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), async (at, insert) => {
        const result = await acceptBundled(text.slice(0, at) + insert + text.slice(at + 1), async () => bytes, 'tiktok')
        if (result.ok) expect(result.value.feed).toEqual(aFeed())
      }),
    )
  })

  it('is refused when it is cut short', async () => {
    expect(await codeOf(wrap(pointer), async () => bytes.slice(0, -1))).toBe('FEED_TAMPERED')
  })

  it('is refused when it cannot be read, with the reason', async () => {
    const failed = await acceptBundled(wrap(pointer), () => Promise.reject(new Error('no such file')), 'tiktok')
    expect(failed).toMatchObject({ ok: false, error: { message: expect.stringContaining('no such file') } })
    expect(await codeOf(wrap(pointer), () => Promise.reject(new Error('no such file')))).toBe('FEED_UNREACHABLE')
  })

  it('is refused when its bytes are no feed, even where the pointer names them', async () => {
    const broken = [
      Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d),
      Uint8Array.of(0xff, 0xfe),
      new TextEncoder().encode('{]'),
    ]
    for (const other of [...broken, new TextEncoder().encode('{}')])
      expect(await codeOf(await pointTo(other), async () => other)).toBe('FEED_MALFORMED')
  })

  it('is refused when it is of another channel than its pointer', async () => {
    const { bytes: other, file } = await buildFeed({ feed: aFeed({ channel: 'other' }), channel: nowhere })
    expect(await codeOf(wrap({ ...pointer, file }), async () => other)).toBe('FEED_MALFORMED')
    expect(await codeOf(wrap({ ...pointer, channel: 'other' }))).toBe('POINTER_WRONG_CHANNEL')
  })

  it.each([
    '',
    'null',
    '{}',
    '{"payload":1,"signatures":[]}',
    '{"payload":"e30","signatures":[{}]}',
    '{"payload":"e30","signatures":[],"more":1}',
    '{"payload":"e","signatures":[]}',
    '{"payload":"e30","signatures":[]}',
    `{"payload":"${'A'.repeat(9000)}","signatures":[]}`,
  ])('is refused with the pointer %.40s', async (text) => {
    expect(await codeOf(text)).toBe('POINTER_MALFORMED')
  })
})
