import { describe, expect, it } from 'vitest'
import { parsePointerPayload } from '../../../../core/feed/pointer.ts'

const sha256 = 'ab'.repeat(32)
const payload = {
  format: 1,
  channel: 'tiktok',
  sequence: 7,
  issued: '2026-11-22T00:00:00Z',
  expires: '2027-11-22T00:00:00Z',
  file: { name: `feed-${sha256.slice(0, 16)}.json`, bytes: 1000, sha256 },
}

const errorOf = (json: unknown) => {
  const result = parsePointerPayload(json, 'tiktok')
  return result.ok ? null : result.error
}

describe("a pointer's payload", () => {
  it('is taken as it is', () => {
    expect(parsePointerPayload(payload, 'tiktok')).toEqual({ ok: true, value: payload })
    expect(parsePointerPayload({ ...payload, shrinks: true }, 'tiktok').ok).toBe(true)
  })

  it('is refused when it is of another channel', () => {
    expect(errorOf({ ...payload, channel: 'other' })).toMatchObject({ code: 'POINTER_WRONG_CHANNEL', clause: '5.3' })
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [payload]],
    ['an unknown member', { ...payload, more: 1 }],
    ['a missing member', { ...payload, expires: undefined }],
    ['another format', { ...payload, format: 2 }],
    ['a channel in capitals', { ...payload, channel: 'TikTok' }],
    ['the sequence 0', { ...payload, sequence: 0 }],
    ['a broken sequence', { ...payload, sequence: 1.5 }],
    ['a sequence beyond 2^53-1', { ...payload, sequence: 2 ** 53 }],
    ['a time with milliseconds', { ...payload, issued: '2026-11-22T00:00:00.000Z' }],
    ['a time of another zone', { ...payload, issued: '2026-11-22T00:00:00+01:00' }],
    ['a day that is none', { ...payload, issued: '2026-02-30T00:00:00Z' }],
    ['a path for a name', { ...payload, file: { ...payload.file, name: '../feed.json' } }],
    [
      'a name that is not that of the digest',
      { ...payload, file: { ...payload.file, name: `feed-${'0'.repeat(16)}.json` } },
    ],
    ['a length beyond 2 MiB', { ...payload, file: { ...payload.file, bytes: 2_097_153 } }],
    ['a length of 1', { ...payload, file: { ...payload.file, bytes: 1 } }],
    ['a digest in capitals', { ...payload, file: { ...payload.file, sha256: sha256.toUpperCase() } }],
    ['shrinks that is neither true nor false', { ...payload, shrinks: 'yes' }],
  ])('is refused with %s', (_, json) => {
    expect(errorOf(json)).toMatchObject({ code: 'POINTER_MALFORMED', clause: '5.3' })
  })
})
