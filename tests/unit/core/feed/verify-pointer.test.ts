import fc from 'fast-check'
import { generalVerify, importJWK } from 'jose'
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
  signPointer,
  type TestKey,
  trustIn,
} from '../../../fixtures/pointer.ts'

let key: TestKey
let second: TestKey
let foreign: TestKey

beforeAll(async () => {
  ;[key, second, foreign] = await Promise.all([aKey(), aKey(), aKey()])
})

const verify = (bytes: Uint8Array, trust = trustIn([key])) => verifyPointer(bytes, trust, 'tiktok')

const errorOf = async (json: unknown, trust = trustIn([key])) => {
  const result = await verify(json instanceof Uint8Array ? json : bytesOf(json), trust)
  return result.ok ? null : result.error
}

const untrusted = { code: 'POINTER_UNTRUSTED', clause: '5.2' }

describe('a pointer', () => {
  it('is trusted when a key of the channel has signed it', async () => {
    expect(await verify(signPointer(aPointer(), [key]))).toEqual({ ok: true, value: aPointer() })
  })

  it('is trusted with signatures by unknown keys beside', async () => {
    expect(await errorOf(jwsOf(aPointer(), [foreign, key, second]))).toBeNull()
  })

  it('may end with a line feed, and have its members in any order', async () => {
    const { payload, signatures } = jwsOf(aPointer(), [key])
    expect(await errorOf(`${JSON.stringify({ signatures, payload }, null, 2)}\n`)).toBeNull()
  })

  it('is not trusted when only foreign keys have signed it', async () => {
    expect(await errorOf(jwsOf(aPointer(), [foreign, second]))).toMatchObject(untrusted)
  })

  it('is not trusted by a channel without keys, even at the threshold 0', async () => {
    expect(await errorOf(jwsOf(aPointer(), [key]), trustIn([]))).toMatchObject(untrusted)
    expect(await errorOf(jwsOf(aPointer(), [key]), trustIn([], 0))).toMatchObject(untrusted)
  })

  it('is not trusted with a wrong signature by a known key beside a right one', async () => {
    const { payload, signatures } = jwsOf(aPointer(), [key])
    const [forged] = jwsOf(aPointer({ sequence: 8 }), [second]).signatures
    expect(await errorOf({ payload, signatures: [...signatures, forged] }, trustIn([key, second]))).toMatchObject(
      untrusted,
    )
  })

  it('is not trusted with the payload of another one', async () => {
    const { signatures } = jwsOf(aPointer(), [key])
    expect(await errorOf({ payload: base64urlOf(aPointer({ sequence: 8 })), signatures })).toMatchObject(untrusted)
  })

  it('is not trusted under the name of a known key that did not sign it', async () => {
    const payload = base64urlOf(aPointer())
    const signatures = [signatureOf(foreign, payload, headerOf(key))]
    expect(await errorOf({ payload, signatures })).toMatchObject(untrusted)
  })

  it('has its payload read only after its signatures', async () => {
    expect(await errorOf(jwsOf('no JSON', [foreign]))).toMatchObject(untrusted)
    expect(await errorOf(jwsOf('no JSON', [key]))).toMatchObject({ code: 'POINTER_MALFORMED', clause: '5.3' })
    expect(await errorOf(jwsOf('{"format":1,"format":1}', [key]))).toMatchObject({
      message: expect.stringContaining('twice'),
      clause: '5.3',
    })
    expect(await errorOf(jwsOf(aPointer({ channel: 'other' }), [key]))).toMatchObject({ code: 'POINTER_WRONG_CHANNEL' })
  })
})

describe('a threshold of two', () => {
  const two = () => trustIn([key, second], 2)

  it('is met by two distinct keys', async () => {
    expect(await errorOf(jwsOf(aPointer(), [key, second]), two())).toBeNull()
  })

  it('is not met by one', async () => {
    expect(await errorOf(jwsOf(aPointer(), [key]), two())).toMatchObject(untrusted)
  })

  it('is not met by one that signs twice', async () => {
    expect(await errorOf(jwsOf(aPointer(), [key, key]), two())).toMatchObject(untrusted)
  })

  it('is not met by one that stands twice in the channel', async () => {
    expect(await errorOf(jwsOf(aPointer(), [key, key]), trustIn([key, key], 2))).toMatchObject(untrusted)
  })

  it('is not met by a known and a foreign key', async () => {
    expect(await errorOf(jwsOf(aPointer(), [key, foreign]), two())).toMatchObject(untrusted)
  })
})

it('is trusted exactly when jose, which shares no code with us, finds the signature right, whatever byte was changed', async () => {
  const jws = jwsOf(aPointer(), [key]) as { payload: string; signatures: { protected: string; signature: string }[] }
  const jwk = await importJWK(key.jwk, 'Ed25519')
  const change = fc.record({ at: fc.nat(85), to: fc.constantFrom(...'ABCwxyz0189-_') })
  await fc.assert(
    fc.asyncProperty(fc.option(change, { nil: null }), async (one) => {
      const [given] = jws.signatures as [{ protected: string; signature: string }]
      const { signature } = given
      const changed = one ? signature.slice(0, one.at) + one.to + signature.slice(one.at + 1) : signature
      const forged = { ...jws, signatures: [{ ...given, signature: changed }] }
      const theirs = await generalVerify(forged, jwk).then(
        () => true,
        () => false,
      )
      const ours = (await verify(bytesOf(forged))).ok
      // In base64url the last letter has four spare bits: jose reads over them, we take the one canonical form only.
      expect(ours).toBe(theirs && changed.at(-1) === signature.at(-1))
    }),
  )
})
