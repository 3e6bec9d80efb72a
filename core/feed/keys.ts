import * as v from 'valibot'
import { decodeBase64url, encodeBase64url, sha256 } from './bytes.ts'

export const maxKeys = 20

/**
 * Clause 6.1: a JWK Set (RFC 7517) of public Ed25519 keys (RFC 8037). Other members of a key are ignored, but for its
 * private half: a set that holds one was not meant to be shown to anybody, so that it is refused.
 */
export const keySet = v.object({
  keys: v.pipe(
    v.array(
      v.object({
        kty: v.literal('OKP'),
        crv: v.literal('Ed25519'),
        x: v.pipe(
          v.string(),
          v.check((x) => decodeBase64url(x)?.length === 32, 'is not an Ed25519 public key'),
        ),
        d: v.optional(v.never('is a private key')),
      }),
    ),
    v.maxLength(maxKeys),
  ),
})

export type KeySet = v.InferOutput<typeof keySet>
type Jwk = Pick<KeySet['keys'][number], 'kty' | 'crv' | 'x'>

/**
 * The RFC 7638 thumbprint, by which signatures name their key (clause 2.2), whatever `kid` the JWK itself claims.
 * Computed here, since jose's own function would add 0.7 KB to the background for these two lines.
 */
const thumbprintOf = async ({ kty, crv, x }: Jwk): Promise<string> =>
  encodeBase64url(await sha256(new TextEncoder().encode(JSON.stringify({ crv, kty, x }))))

/** The keys by thumbprint. A key that stands twice in the set is one key, so that it can't reach a threshold alone. */
export const keysByThumbprint = async ({ keys }: KeySet): Promise<Map<string, Jwk>> =>
  new Map(
    await Promise.all(
      keys.map(async ({ kty, crv, x }) => [await thumbprintOf({ kty, crv, x }), { kty, crv, x }] as const),
    ),
  )
