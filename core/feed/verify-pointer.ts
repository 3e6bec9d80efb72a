import * as v from 'valibot'
import { decodeBase64url } from './bytes.ts'
import { nameMember, pathOf } from './describe-issue.ts'
import { accepted, type Result, rejected } from './errors.ts'
import { readJson } from './json.ts'
import { type Jwk, type KeySet, keysByThumbprint } from './keys.ts'
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

/** `signed` is what was signed (RFC 7515 section 5.1): header and payload as they stand, joined by a full stop. */
type Signature = { kid: string; signed: string; signature: string }
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
  if (!jws.success) {
    const where = nameMember('pointer', pathOf(jws.issues[0]))
    return malformed(`${where} is not as a signed statement has it (general JWS with 1 to 8 signatures).`)
  }
  const { payload, signatures } = jws.output
  const read: Signature[] = []
  for (const { protected: encoded, signature } of signatures) {
    const { success, output } = readHeader(encoded)
    if (!success) return malformed('A signature has a header other than alg Ed25519, kid and typ whosees-pointer+json.')
    read.push({ kid: output.kid, signed: `${encoded}.${payload}`, signature })
  }
  return accepted({ payload, signatures: read })
}

/**
 * Whether a signature was made with the key, by the browser's own Ed25519 (RFC 8032). What a JWS library would add is
 * done above, more strictly: one form, one algorithm, three header members.
 */
const isSignedBy = async (key: Jwk, { signed, signature }: Signature): Promise<boolean> => {
  const publicKey = await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify'])
  const bytes = decodeBase64url(signature) as Uint8Array<ArrayBuffer>
  return crypto.subtle.verify('Ed25519', publicKey, bytes, new TextEncoder().encode(signed))
}

/**
 * Clauses 2.1 to 2.4, 5.2 and 5.3: a pointer's bytes, trusted when enough distinct keys of the channel have signed them.
 * The payload is not even decoded before that. Signatures by unknown keys are ignored, so that an editor's new key can
 * sign before every reader knows it; a wrong one by a known key is a forgery or damage.
 */
export const verifyPointer = async (bytes: Uint8Array, trust: Trust, channelName: string): Promise<Result<Pointer>> => {
  const read = readSignatures(bytes)
  if (!read.ok) return read
  const keys = await keysByThumbprint(trust.keys)
  const signers = new Set<string>()
  for (const signature of read.value.signatures) {
    const { kid } = signature
    const key = keys.get(kid)
    if (!key) continue
    // A key that cannot be imported has signed nothing either.
    if (!(await isSignedBy(key, signature).catch(() => false)))
      return rejected('POINTER_UNTRUSTED', `The signature of the key ${kid} is wrong.`)
    signers.add(kid)
  }
  if (signers.size < Math.max(1, trust.threshold))
    return rejected(
      'POINTER_UNTRUSTED',
      `Of the known keys, ${signers.size} signed the pointer; ${trust.threshold} must.`,
    )
  return readPointerPayload(read.value.payload, channelName)
}
