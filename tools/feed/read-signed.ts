import type { Pointer } from '../../core/feed/pointer.ts'
import { verifyPointer } from '../../core/feed/verify-pointer.ts'
import type { SignedPointer } from './sign-pointer.ts'
import { thumbprintOf } from './signing-key.ts'
import type { ChannelFile } from './source-schema.ts'

/** `signers`: the channel's keys whose signatures are right, by thumbprint. */
export type VerifiedPointer = { signed: SignedPointer; pointer: Pointer; signers: string[] }

/** Clause 6.6: only what a key of the channel signed is gone on from; what else lies there may come from anybody. */
const whatToDo = `If its key was given up, take the file away and raise "sequence" in feed.yaml above the last one (docs/publishing.md).`

/**
 * A pointer that at least one of the channel's keys has signed, read by the client's own code. Throws a sentence.
 * @param place how messages name it: a path or an address
 */
export const readSignedPointer = async (
  place: string,
  text: Uint8Array,
  { channel, keys }: ChannelFile,
): Promise<VerifiedPointer> => {
  const verified = await verifyPointer(text, { keys, threshold: 1 }, channel)
  if (!verified.ok) {
    const { code, message } = verified.error
    throw new Error(`${place} cannot be gone on from: ${message}${code === 'POINTER_UNTRUSTED' ? ` ${whatToDo}` : ''}`)
  }
  const alone = await Promise.all(
    keys.keys.map(async (key) => {
      const own = await verifyPointer(text, { keys: { keys: [key] }, threshold: 1 }, channel)
      return own.ok ? [await thumbprintOf(key)] : []
    }),
  )
  const signed = JSON.parse(new TextDecoder().decode(text)) as SignedPointer
  return { signed, pointer: verified.value, signers: [...new Set(alone.flat())].sort() }
}
