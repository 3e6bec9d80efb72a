import * as v from 'valibot'
import { encodeBase64url, sha256 } from './bytes.ts'

export const maxKeys = 20

/**
 * The points of small order, in base64url. Their y is 0, 1 or -1 (of which 0 and 1 are also written as p and p + 1), or
 * one of two other values. The last letter but one holds the sign of x.
 */
const smallOrder =
  /^(A[AQ]A{39}[AI]A|7[Pfv]_{39}[3_]8|JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_[AI]U|xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA[3_]o)$/

/** 32 bytes in their one canonical form, since a second spelling would count as a second key. */
export const publicKeyForm = /^[\w-]{42}[AEIMQUYcgkosw048]$/

/** Clause 6.1. Anybody can sign for a point of small order (RFC 8032, section 5.1.7), whatever the threshold. */
export const isOfSmallOrder = (x: string): boolean => smallOrder.test(x)

/**
 * Clause 6.1: a JWK Set (RFC 7517) of public Ed25519 keys (RFC 8037). Other members of a key are ignored, except for
 * the private half, `d`: a set that has one was never meant to be shared, so it is refused.
 */
export const keySet = v.object({
  keys: v.pipe(
    v.array(
      v.object({
        kty: v.literal('OKP'),
        crv: v.literal('Ed25519'),
        x: v.pipe(
          v.string(),
          v.check((x) => publicKeyForm.test(x) && !isOfSmallOrder(x)),
        ),
        // A picklist of nothing refuses every value, and takes less code than `v.never()`.
        d: v.optional(v.picklist([], 'is a private key')),
      }),
    ),
    v.maxLength(maxKeys),
  ),
})

export type KeySet = v.InferOutput<typeof keySet>
export type Jwk = Pick<KeySet['keys'][number], 'kty' | 'crv' | 'x'>

/**
 * The RFC 7638 thumbprint, by which signatures name their key (clause 2.2), whatever `kid` the JWK itself claims.
 * Computed here, since jose, which the tools use, would add 0.7 KB to the background for these two lines.
 */
const thumbprintOf = async ({ kty, crv, x }: Jwk): Promise<string> =>
  encodeBase64url(await sha256(new TextEncoder().encode(JSON.stringify({ crv, kty, x }))))

/** The keys by thumbprint. A key that stands twice in the set is one key, so it can't reach a threshold alone. */
export const keysByThumbprint = async ({ keys }: KeySet): Promise<Map<string, Jwk>> =>
  new Map(
    await Promise.all(
      keys.map(async ({ kty, crv, x }) => {
        const key = { kty, crv, x }
        return [await thumbprintOf(key), key] as const
      }),
    ),
  )
