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

  it('may have any year of four digits', () => {
    const times = { issued: '0000-01-01T00:00:00Z', expires: '9999-12-31T23:59:59Z' }
    expect(parsePointerPayload({ ...payload, ...times }, 'tiktok').ok).toBe(true)
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
    ['a time of a year of five digits', { ...payload, expires: '+010000-01-01T00:00:00Z' }],
    ['a time before the year 0', { ...payload, issued: '-000001-01-01T00:00:00Z' }],
    ['a leap second', { ...payload, issued: '2026-12-31T23:59:60Z' }],
    ['a day of 25 hours', { ...payload, issued: '2026-12-31T24:00:00Z' }],
    ['a day that does not exist', { ...payload, issued: '2026-02-30T00:00:00Z' }],
    ['a path for a name', { ...payload, file: { ...payload.file, name: '../feed.json' } }],
    [
      'a name that is not that of the digest',
      { ...payload, file: { ...payload.file, name: `feed-${'0'.repeat(16)}.json` } },
    ],
    ...[`../${payload.file.name}`, `${payload.file.name}/x`, `https://a.example/${payload.file.name}`].map(
      (name): [string, unknown] => [`${name} for a name`, { ...payload, file: { ...payload.file, name } }],
    ),
    ['a digest that is too long', { ...payload, file: { ...payload.file, sha256: `${sha256}a` } }],
    ['a channel of 41 letters', { ...payload, channel: 'a'.repeat(41) }],
    ['a length beyond 2 MiB', { ...payload, file: { ...payload.file, bytes: 2_097_153 } }],
    ['a length of 1', { ...payload, file: { ...payload.file, bytes: 1 } }],
    ['a digest in capitals', { ...payload, file: { ...payload.file, sha256: sha256.toUpperCase() } }],
    ['shrinks that is neither true nor false', { ...payload, shrinks: 'yes' }],
  ])('is refused with %s', (_, json) => {
    expect(errorOf(json)).toMatchObject({ code: 'POINTER_MALFORMED', clause: '5.3' })
  })
  it.each<[unknown, string]>([
    [{ ...payload, sequence: 1.5 }, "The pointer's member sequence ($.sequence) is not a sequence number."],
    [{ ...payload, expires: undefined }, "The pointer's member expires ($.expires) is missing."],
    [{ ...payload, more: 1 }, "The pointer's member more ($.more) is missing, unknown or not an object."],
    [{ ...payload, file: { ...payload.file, bytes: 1 } }, "The pointer's member bytes ($.file.bytes) is not a length."],
    [null, 'The pointer is missing, unknown or not an object.'],
  ])('is told by the member that is wrong: %j', (json, message) => {
    expect(errorOf(json)?.message).toBe(message)
  })
})
