import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeBase64url, decodeUtf8, encodeBase64url, sha256Hex } from '../../../../core/feed/bytes.ts'

it('decodes UTF-8 strictly: no byte order mark, no broken sequence', () => {
  expect(decodeUtf8(new TextEncoder().encode('é€'))).toBe('é€')
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBeNull()
  expect(decodeUtf8(Uint8Array.of(0xc3))).toBeNull()
})

it('decodes every base64url text that Node writes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url')
      expect(decodeBase64url(text)).toEqual(bytes)
      expect(encodeBase64url(bytes)).toBe(text)
    }),
  )
})

it.each(['a', 'ab=', 'a+/b', 'ab c', 'AB', 'AAB', '-_9', 'AA==', 'AA\n'])(
  'does not repair the base64url text %j',
  (text) => {
    expect(decodeBase64url(text)).toBeNull()
  },
)

it('gives SHA-256 as lower-case hex', async () => {
  expect(await sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})
