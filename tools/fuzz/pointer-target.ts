import { generateKeyPairSync, sign } from 'node:crypto'
import * as fc from 'fast-check'
import { calculateJwkThumbprint } from 'jose'
import { readPointerPayload } from '../../core/feed/pointer.ts'
import { verifyPointer } from '../../core/feed/verify-pointer.ts'
import { changed } from './change-value.ts'
import { damagedJson, utf8 } from './damage-bytes.ts'
import { type FuzzTarget, isSame, promise } from './target.ts'

const sha256 = 'ab'.repeat(32)
const statement = {
  format: 1,
  channel: 'tiktok',
  sequence: 7,
  issued: '2026-11-22T00:00:00Z',
  expires: '2026-12-06T00:00:00Z',
  file: { name: `feed-${sha256.slice(0, 16)}.json`, bytes: 1000, sha256 },
  shrinks: true,
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

const signed = async () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { x } = privateKey.export({ format: 'jwk' })
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: String(x) } as const
  const header = { alg: 'Ed25519', kid: await calculateJwkThumbprint(jwk), typ: 'whosees-pointer+json' }
  const [encoded, payload] = [base64url(utf8(header)), base64url(utf8(statement))]
  const signature = base64url(sign(null, Buffer.from(`${encoded}.${payload}`), privateKey))
  return {
    jws: { payload, signatures: [{ protected: encoded, signature }] },
    trust: { keys: { keys: [jwk] }, threshold: 1 },
  }
}

/** The file as it is fetched: believed only where it says what was signed. */
export const pointerTarget = async (): Promise<FuzzTarget<Uint8Array>> => {
  const { jws, trust } = await signed()
  return {
    name: 'pointer',
    inputs: damagedJson(changed([jws])),
    check: async (bytes) => {
      const result = await verifyPointer(bytes, trust, 'tiktok')
      promise(!result.ok || isSame(result.value, statement), 'Only what was signed is believed.')
    },
  }
}

/** What a publisher may have signed: read without an exception, and the same when it is written again. */
export const payloadTarget = (): FuzzTarget<string> => ({
  name: 'pointer payload',
  inputs: fc.oneof(
    { weight: 9, arbitrary: damagedJson(changed([statement])).map(base64url) },
    { weight: 1, arbitrary: fc.string() },
  ),
  check: (payload) => {
    const result = readPointerPayload(payload, 'tiktok')
    if (!result.ok) return
    const again = readPointerPayload(base64url(utf8(result.value)), 'tiktok')
    promise(
      again.ok && isSame(again.value, result.value),
      'A pointer that is accepted says the same when written again.',
    )
    const { issued, expires, sequence } = result.value
    promise(Number.isSafeInteger(sequence) && sequence > 0, 'A sequence is a whole number above 0.')
    promise(![issued, expires].some((time) => Number.isNaN(Date.parse(time))), 'Times can be read.')
  },
})
