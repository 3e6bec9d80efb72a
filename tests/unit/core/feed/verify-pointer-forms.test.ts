import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPointer } from '../../../../core/feed/verify-pointer.ts'
import {
  aKey,
  aPointer,
  base64urlOf,
  bytesOf,
  headerOf,
  jwsOf,
  signatureOf,
  type TestKey,
  trustIn,
} from '../../../fixtures/pointer.ts'

let key: TestKey
let foreign: TestKey

beforeAll(async () => {
  ;[key, foreign] = await Promise.all([aKey(), aKey()])
})

const verify = (bytes: Uint8Array, trust = trustIn([key])) => verifyPointer(bytes, trust, 'tiktok')

const errorOf = async (json: unknown, trust = trustIn([key])) => {
  const result = await verify(json instanceof Uint8Array ? json : bytesOf(json), trust)
  return result.ok ? null : result.error
}

const untrusted = { code: 'POINTER_UNTRUSTED', clause: '5.2' }
const malformed = { code: 'POINTER_MALFORMED', clause: '5.2' }

/** A pointer with one signature by the channel's key under another header; the signature itself is right. */
const withHeader = (header: unknown) => {
  const payload = base64urlOf(aPointer())
  return { payload, signatures: [signatureOf(key, payload, header)] }
}

const withSignature = (change: (signature: string) => string) => {
  const { payload, signatures } = jwsOf(aPointer(), [key])
  return { payload, signatures: signatures.map((one) => ({ ...one, signature: change(one.signature) })) }
}

describe('a header', () => {
  it.each<[string, Record<string, unknown>]>([
    ['alg none', { alg: 'none' }],
    ['alg EdDSA', { alg: 'EdDSA' }],
    ['alg HS256', { alg: 'HS256' }],
    ['alg in small letters', { alg: 'ed25519' }],
    ['no alg', { alg: undefined }],
    ['no kid', { kid: undefined }],
    ['a kid that is no thumbprint', { kid: 'editor' }],
    ['no typ', { typ: undefined }],
    ['another typ', { typ: 'JWT' }],
    ['an embedded jwk', { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } }],
    ['a link to keys', { jku: 'https://example.com/keys.json' }],
    ['a certificate', { x5u: 'https://example.com/cert.pem' }],
    ['crit', { crit: ['exp'] }],
    ['b64', { b64: false, crit: ['b64'] }],
    ['a zip', { zip: 'DEF' }],
  ])('with %s is refused, though its signature is right', async (_, members) => {
    expect(await errorOf(withHeader({ ...headerOf(key), ...members }))).toMatchObject(malformed)
  })

  it('with a member twice is refused', async () => {
    const text = JSON.stringify(headerOf(key)).replace('{', '{"alg":"none",')
    expect(await errorOf(withHeader(text))).toMatchObject(malformed)
  })

  it.each(['', 'null', '[]', '"Ed25519"', '{', '\ufeff{}'])('of %j is refused', async (text) => {
    expect(await errorOf(withHeader(text))).toMatchObject(malformed)
  })

  it('with HS256 and the public key as secret is refused', async () => {
    const payload = base64urlOf(aPointer())
    const encoded = base64urlOf({ ...headerOf(key), alg: 'HS256' })
    const hmac = createHmac('sha256', Buffer.from(key.jwk.x, 'base64url')).update(`${encoded}.${payload}`)
    const signatures = [{ protected: encoded, signature: hmac.digest('base64url') }]
    expect(await errorOf({ payload, signatures })).toMatchObject(malformed)
  })

  it('that is none, unprotected, beside the protected one or in its place, is refused', async () => {
    const { payload, signatures } = jwsOf(aPointer(), [key])
    const [one] = signatures
    expect(await errorOf({ payload, signatures: [{ ...one, header: {} }] })).toMatchObject(malformed)
    expect(
      await errorOf({ payload, signatures: [{ signature: one?.signature, header: headerOf(key) }] }),
    ).toMatchObject(malformed)
  })

  it('of a signature by an unknown key is held to the same form', async () => {
    const { payload, signatures } = jwsOf(aPointer(), [key])
    const odd = signatureOf(foreign, payload, { ...headerOf(foreign), alg: 'EdDSA' })
    expect(await errorOf({ payload, signatures: [...signatures, odd] })).toMatchObject(malformed)
  })
})

describe('a signature', () => {
  it.each<[string, (signature: string) => string]>([
    ['nothing', () => ''],
    ['padded', (signature) => `${signature}==`],
    [
      'with bits beyond its end',
      (signature) => `${signature.slice(0, -1)}${String.fromCharCode(signature.charCodeAt(85) + 1)}`,
    ],
    ['in base64', (signature) => Buffer.from(signature, 'base64url').toString('base64')],
    ['cut short', (signature) => signature.slice(0, -2)],
    ['too long', (signature) => `${signature}AAAA`],
    ['with a line feed', (signature) => `${signature}\n`],
  ])('that is %s is refused as malformed', async (_, change) => {
    expect(await errorOf(withSignature(change))).toMatchObject(malformed)
  })

  it('is named by its path, like whatever else in the pointer is out of form', async () => {
    const { payload, signatures } = jwsOf(aPointer(), [key])
    const messages = await Promise.all(
      [
        withSignature(() => ''),
        { payload, signatures: [] },
        { payload, signatures, more: 1 },
        { payload, signatures: [{ ...signatures[0], header: {} }] },
        null,
      ].map(async (json) => (await errorOf(json))?.message),
    )
    expect(messages).toEqual([
      expect.stringMatching(/^The pointer's member signature \(\$\.signatures\[0\]\.signature\) is not/),
      expect.stringMatching(/^The pointer's member signatures \(\$\.signatures\) is not .* 1 to 8 signatures/),
      expect.stringMatching(/^The pointer's member more \(\$\.more\) is not/),
      expect.stringMatching(/^The pointer's member header \(\$\.signatures\[0\]\.header\) is not/),
      expect.stringMatching(/^The pointer is not/),
    ])
  })

  it('of zeros is wrong', async () => {
    expect(await errorOf(withSignature(() => 'A'.repeat(86)))).toMatchObject(untrusted)
  })

  it('whose half S has the group order added is wrong (RFC 8032 section 5.1.7)', async () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const addOrder = (signature: string) => {
      const bytes = Buffer.from(signature, 'base64url')
      const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order
      Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().copy(bytes, 32)
      return bytes.toString('base64url')
    }
    expect(await errorOf(withSignature(addOrder))).toMatchObject(untrusted)
  })
})

describe('the serialization', () => {
  it.each<[string, (jws: ReturnType<typeof jwsOf>) => unknown]>([
    ['nothing', () => ''],
    ['{}', () => '{}'],
    ['null', () => 'null'],
    ['a web page', () => '<!doctype html><title>Log in</title>'],
    ['the compact one', ({ payload, signatures: [one] }) => `${one?.protected}.${payload}.${one?.signature}`],
    ['the flattened one', ({ payload, signatures: [one] }) => ({ payload, ...one })],
    ['one with a further member', (jws) => ({ ...jws, more: 1 })],
    [
      'one with a further member in a signature',
      ({ payload, signatures: [one] }) => ({ payload, signatures: [{ ...one, more: 1 }] }),
    ],
    ['one without signatures', ({ payload }) => ({ payload, signatures: [] })],
    ['one with nine signatures', ({ payload, signatures: [one] }) => ({ payload, signatures: Array(9).fill(one) })],
    ['one with signatures that are no list', ({ payload }) => ({ payload, signatures: {} })],
    ['one with a payload that is no text', ({ signatures }) => ({ payload: {}, signatures })],
    ['one with a member twice', (jws) => JSON.stringify(jws).replace('{', '{"payload":"e30",')],
    ['one behind a byte order mark', (jws) => `\ufeff${JSON.stringify(jws)}`],
    ['one that is nested 10,000 deep', () => '['.repeat(10_000)],
    ['one of more than 8192 bytes', (jws) => JSON.stringify(jws).padEnd(8193)],
  ])('is refused when it is %s', async (_, damage) => {
    expect(await errorOf(damage(jwsOf(aPointer(), [key])))).toMatchObject(malformed)
  })

  it('is accepted with eight signatures and with 8192 bytes', async () => {
    expect(await errorOf(jwsOf(aPointer(), Array(8).fill(key)))).toBeNull()
    expect(await errorOf(JSON.stringify(jwsOf(aPointer(), [key])).padEnd(8192))).toBeNull()
  })

  it('is refused with a padded payload, though its signature is right', async () => {
    const payload = Buffer.from(JSON.stringify(aPointer({ sequence: 77 }))).toString('base64')
    expect(payload).toMatch(/=$/)
    expect(await errorOf({ payload, signatures: [signatureOf(key, payload)] })).toMatchObject({
      code: 'POINTER_MALFORMED',
    })
  })
})
