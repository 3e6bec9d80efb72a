import { compactVerify } from 'jose/jws/compact/verify'
import * as v from 'valibot'
import { decodeBase64url } from './bytes.ts'
import { accepted, type Result, rejected } from './errors.ts'
import { readJson } from './json.ts'
import { type KeySet, keysByThumbprint } from './keys.ts'
import { maxPointerBytes, type Pointer, readPointerPayload } from './pointer.ts'

const base64urlOf = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => decodeBase64url(text)?.length === bytes),
  )

/** Clause 2.1: general JWS JSON serialization, nothing else in it: no unprotected `header`. */
const generalJws = v.strictObject({
  payload: v.string(),
  signatures: v.pipe(
    v.array(v.strictObject({ protected: v.string(), signature: base64urlOf(64) })),
    v.minLength(1),
    v.maxLength(8),
  ),
})

/** Clause 2.2: exactly these members: no other algorithm, no key or link to one, no `crit`, no `b64`. */
const header = v.strictObject({
  alg: v.literal('Ed25519'),
  kid: base64urlOf(32),
  typ: v.literal('whosees-pointer+json'),
})

/** `jws` is the same signature in compact serialization, which jose reads with the least code. */
type Signature = { kid: string; jws: string }
/** What a feed's pointers are trusted by (clause 2.3). */
export type Trust = { keys: KeySet; threshold: number }

const malformed = (message: string) => rejected('POINTER_MALFORMED', message)

const readHeader = (encoded: string) => {
  const bytes = decodeBase64url(encoded)
  const json = bytes && readJson(bytes)
  return v.safeParse(header, json?.ok ? json.value : undefined)
}

const readSignatures = (bytes: Uint8Array): Result<{ payload: string; signatures: Signature[] }> => {
  if (bytes.length > maxPointerBytes) return malformed(`The pointer has more than ${maxPointerBytes} bytes.`)
  const json = readJson(bytes)
  if (!json.ok) return malformed(`The pointer ${json.flaw}.`)
  const jws = v.safeParse(generalJws, json.value)
  if (!jws.success) return malformed('The pointer is not a signed statement (general JWS) with 1 to 8 signatures.')
  const { payload, signatures } = jws.output
  const read: Signature[] = []
  for (const { protected: encoded, signature } of signatures) {
    const { success, output } = readHeader(encoded)
    if (!success) return malformed('A signature has a header other than alg Ed25519, kid and typ whosees-pointer+json.')
    read.push({ kid: output.kid, jws: `${encoded}.${payload}.${signature}` })
  }
  return accepted({ payload, signatures: read })
}

/** Why a signature is not that of the key; null where it is. */
const findWrong = async (jws: string, key: { kty: string }): Promise<string | null> => {
  try {
    await compactVerify(jws, key, { algorithms: ['Ed25519'] })
    return null
  } catch (error) {
    // jose tells a wrong signature by throwing; whatever else it throws is no proof of a right one either.
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Clauses 2.1 to 2.4, 5.2 and 5.3: a pointer's bytes, trusted when enough distinct keys of the channel have signed them.
 * The payload is not even decoded before that. Signatures by unknown keys are ignored, so that an editor's new key can
 * sign before every reader knows it; a wrong one by a known key is a forgery or damage.
 */
export const verifyPointer = async (bytes: Uint8Array, trust: Trust, channel: string): Promise<Result<Pointer>> => {
  const read = readSignatures(bytes)
  if (!read.ok) return read
  const keys = await keysByThumbprint(trust.keys)
  const signers = new Set<string>()
  for (const { kid, jws } of read.value.signatures) {
    const key = keys.get(kid)
    if (!key) continue
    const wrong = await findWrong(jws, key)
    if (wrong !== null) return rejected('POINTER_UNTRUSTED', `The signature of the key ${kid} is wrong: ${wrong}.`)
    signers.add(kid)
  }
  if (signers.size < Math.max(1, trust.threshold))
    return rejected('POINTER_UNTRUSTED', `${signers.size} known keys have signed the pointer; ${trust.threshold} must.`)
  return readPointerPayload(read.value.payload, channel)
}
