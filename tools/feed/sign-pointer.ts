import { GeneralSign, importJWK } from 'jose'
import { maxPointerBytes, type Pointer } from '../../core/feed/pointer.ts'
import type { SigningKey } from './signing-key.ts'

/** A pointer as it is published (clause 2.1). */
export type SignedPointer = { payload: string; signatures: { protected: string; signature: string }[] }

const sign = async (payload: Uint8Array, key: SigningKey): Promise<SignedPointer> => {
  const general = new GeneralSign(payload)
  general
    .addSignature(await importJWK(key, 'Ed25519'))
    // Clause 2.2: exactly these members.
    .setProtectedHeader({ alg: 'Ed25519', kid: key.kid, typ: 'whosees-pointer+json' })
  const { payload: encoded, signatures } = await general.sign()
  return {
    payload: encoded,
    signatures: signatures.map(({ protected: header = '', signature }) => ({ protected: header, signature })),
  }
}

/** The first signature. */
export const signPointer = (pointer: Pointer, key: SigningKey): Promise<SignedPointer> =>
  sign(new TextEncoder().encode(JSON.stringify(pointer)), key)

/** A further signature over the very bytes that the first one signed. */
export const addSignature = async (signed: SignedPointer, key: SigningKey): Promise<SignedPointer> => {
  const { payload, signatures } = await sign(Buffer.from(signed.payload, 'base64url'), key)
  if (payload !== signed.payload) throw new Error("The pointer's payload is not strict base64url: publish again.")
  if (signed.signatures.length >= 8)
    throw new Error('The pointer already has 8 signatures, and it may have no more (clause 2.1).')
  return { payload, signatures: [...signed.signatures, ...signatures] }
}

export const formatPointer = (signed: SignedPointer): string => {
  const text = `${JSON.stringify(signed, null, 2)}\n`
  if (text.length > maxPointerBytes) throw new Error(`The pointer has more than ${maxPointerBytes} bytes (clause 2.1).`)
  return text
}
