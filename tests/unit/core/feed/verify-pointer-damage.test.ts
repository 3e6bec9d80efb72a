import { sign } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPointer } from '../../../../core/feed/verify-pointer.ts'
import {
  aKey,
  aPointer,
  bytesOf,
  jwsOf,
  signatureOf,
  signPointer,
  type TestKey,
  trustIn,
} from '../../../fixtures/pointer.ts'

let key: TestKey

beforeAll(async () => {
  key = await aKey()
})

const verify = (bytes: Uint8Array, trust = trustIn([key])) => verifyPointer(bytes, trust, 'tiktok')

const errorOf = async (json: unknown, trust = trustIn([key])) => {
  const result = await verify(json instanceof Uint8Array ? json : bytesOf(json), trust)
  return result.ok ? null : result.error
}

const malformed = { code: 'POINTER_MALFORMED', clause: '5.2' }

// RFC 8032, section 7.1: secret key, public key, message, signature. The first key is also that of RFC 8037, appendix A.
const vectors = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const

describe('the keys of RFC 8032', () => {
  const base64urlOfHex = (hex: string) => Buffer.from(hex, 'hex').toString('base64url')

  it.each(vectors)(
    'sign as the RFC says, and a pointer that is signed by %s is trusted',
    async (d, x, message, signature) => {
      const rfcKey = await aKey(base64urlOfHex(d), base64urlOfHex(x))
      expect(rfcKey.jwk.x).toBe(base64urlOfHex(x))
      expect(sign(null, Buffer.from(message, 'hex'), rfcKey.privateKey).toString('hex')).toBe(signature)
      expect(await errorOf(jwsOf(aPointer(), [rfcKey]), trustIn([rfcKey]))).toBeNull()
    },
  )

  it("do not make RFC 8037's example a pointer, though its signature is right", async () => {
    const rfcKey = await aKey(base64urlOfHex(vectors[0][0]), base64urlOfHex(vectors[0][1]))
    const payload = 'RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc'
    const one = signatureOf(rfcKey, payload, '{"alg":"EdDSA"}')
    expect(one.signature).toBe('hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg')
    expect(await errorOf({ payload, signatures: [one] }, trustIn([rfcKey]))).toMatchObject(malformed)
  })
})

describe('damage at random', () => {
  const survives = async (damaged: Uint8Array) => {
    const result = await verify(damaged)
    // What is still trusted must say the very same.
    if (result.ok) expect(result.value).toEqual(aPointer())
  }

  it('by flipped bytes never gives another pointer, and throws nothing', async () => {
    const bytes = signPointer(aPointer(), [key])
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(flips, async (at) => {
        const damaged = bytes.slice()
        for (const [index, flip] of at) damaged[index] = (damaged[index] ?? 0) ^ flip
        await survives(damaged)
      }),
      { numRuns: 500 },
    )
  })

  it('by cuts is always refused', async () => {
    const bytes = signPointer(aPointer(), [key])
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        expect(await errorOf(bytes.slice(0, length))).toMatchObject(malformed)
      }),
    )
  })

  it('by stretches that change places never gives another pointer, and throws nothing', async () => {
    const bytes = signPointer(aPointer(), [key])
    const cuts = fc.array(fc.nat(bytes.length), { minLength: 3, maxLength: 3 }).map((at) => at.sort((a, b) => a - b))
    await fc.assert(
      fc.asyncProperty(cuts, async ([from = 0, middle = 0, to = 0]) => {
        const parts = [bytes.slice(0, from), bytes.slice(middle, to), bytes.slice(from, middle), bytes.slice(to)]
        await survives(new Uint8Array(Buffer.concat(parts)))
      }),
    )
  })

  it('of other kinds throws nothing either', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), async (json) => void (await verify(bytesOf(json)))))
    const parts = fc.record({
      payload: fc.string(),
      signatures: fc.array(fc.record({ protected: fc.base64String(), signature: fc.base64String() })),
    })
    await fc.assert(
      fc.asyncProperty(parts, async (jws) => {
        expect(await errorOf(jws)).not.toBeNull()
      }),
    )
  })
})
