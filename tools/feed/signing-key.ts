import { readFile } from 'node:fs/promises'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose'
import * as v from 'valibot'
import { withoutMark } from '../build/without-mark.ts'
import type { PublicKey } from './channel-file.ts'
import { type ChannelFile, publicKey } from './channel-schema.ts'

const privateJwk = v.object({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  x: publicKey,
  d: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** A private Ed25519 key as a JWK (RFC 8037). `kid` is its RFC 7638 thumbprint, which names it in signatures. */
export type SigningKey = v.InferOutput<typeof privateJwk> & { kid: string }

/** The RFC 7638 thumbprint, whatever the JWK itself claims as its `kid`. */
export const thumbprintOf = ({ kty, crv, x }: Pick<PublicKey, 'kty' | 'crv' | 'x'>): Promise<string> =>
  calculateJwkThumbprint({ kty, crv, x })

export const generateSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true })
  const jwk = v.parse(privateJwk, await exportJWK(privateKey))
  return { ...jwk, kid: await thumbprintOf(jwk) }
}

/** The half that anybody may see. */
export const publicHalf = ({ kty, crv, x, kid }: SigningKey): PublicKey => ({
  kty,
  crv,
  x,
  kid,
  use: 'sig',
  alg: 'Ed25519',
})

const textOf = async (given: string): Promise<string> => {
  if (given.trimStart().startsWith('{')) return given
  return readFile(given, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`WHOSEES_SIGNING_KEY names a file that cannot be read (${cause.code}): ${given}`, { cause })
  })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(withoutMark(text))
  } catch {
    return undefined
  }
}

/**
 * Clause 6.6: the private key from the environment variable WHOSEES_SIGNING_KEY, which has the text of a JWK or the path
 * of a file with one. Errors never repeat its contents.
 */
export const readSigningKey = async (given: string | undefined): Promise<SigningKey> => {
  if (given === undefined || given.trim() === '')
    throw new Error(
      'Nothing was signed: set WHOSEES_SIGNING_KEY to your private key or to the path of its file (npm run feed:keygen makes one).',
    )
  const jwk = v.safeParse(privateJwk, parse(await textOf(given)))
  if (!jwk.success)
    throw new Error(
      'WHOSEES_SIGNING_KEY is not a private Ed25519 key: give the file that feed:keygen wrote, as its path or its text.',
    )
  await importJWK(jwk.output, 'Ed25519').catch((cause) => {
    throw new Error('WHOSEES_SIGNING_KEY is damaged: its public half does not match its private half.', { cause })
  })
  return { ...jwk.output, kid: await thumbprintOf(jwk.output) }
}

/** Clients ignore signatures by keys they do not know (clause 2.3), so none is made with such a key. */
export const requireKeyOfChannel = async ({ kid }: SigningKey, { channel, keys }: ChannelFile): Promise<void> => {
  const known = await Promise.all(keys.keys.map(thumbprintOf))
  if (!known.includes(kid))
    throw new Error(
      `The key ${kid} does not belong to the channel ${channel}: no reader would believe it. Add it to channel.json and release the extension, or sign with another key.`,
    )
}
