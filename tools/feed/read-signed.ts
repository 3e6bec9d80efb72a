import type { FeedError } from '../../core/feed/errors.ts'
import type { Pointer } from '../../core/feed/pointer.ts'
import { verifyPointer } from '../../core/feed/verify-pointer.ts'
import type { ChannelFile } from './channel-schema.ts'
import type { SignedPointer } from './sign-pointer.ts'
import { thumbprintOf } from './signing-key.ts'

/** `signers`: the keys of the channel whose signatures are right, by thumbprint. */
export type VerifiedPointer = { signed: SignedPointer; pointer: Pointer; signers: string[] }

/** What an unverified pointer says of itself: enough to recognise it, and to raise the sequence above it. */
const claimOf = (text: Uint8Array): string => {
  try {
    const { payload } = JSON.parse(new TextDecoder().decode(text))
    const { sequence, channel } = JSON.parse(Buffer.from(String(payload), 'base64url').toString())
    return Number.isSafeInteger(sequence) ? ` It calls itself sequence ${sequence} of the channel ${channel}.` : ''
  } catch {
    return ''
  }
}

/** Clause 6.6: only what a key of the channel signed is continued; anything else there may come from anybody. */
const whatToDo = ({ code }: FeedError, text: Uint8Array): string => {
  if (code === 'POINTER_UNTRUSTED')
    return `${claimOf(text)} If it is somebody else's, choose another folder or address. If it is yours and its key was given up, remove the file and raise "sequence" in feed.yaml above that number (docs/publishing.md, “Keys”).`
  if (code === 'POINTER_WRONG_CHANNEL') return ' It is another feed: choose another folder or address.'
  return ' Is it the right folder or address? If so, the file is damaged: get it back (npm run feed:fetch -- --out with an empty folder).'
}

/**
 * A pointer that at least one of the channel's keys has signed, read by the client's own code. Throws a sentence, with
 * the client's own error (a `FeedError`) as its cause.
 * @param place how messages name it: a path or an address
 */
export const readSignedPointer = async (
  place: string,
  text: Uint8Array,
  { channel: channelName, keys }: ChannelFile,
): Promise<VerifiedPointer> => {
  const verified = await verifyPointer(text, { keys, threshold: 1 }, channelName)
  if (!verified.ok)
    throw new Error(`${place} cannot be continued: ${verified.error.message}${whatToDo(verified.error, text)}`, {
      cause: verified.error,
    })
  const alone = await Promise.all(
    keys.keys.map(async (key) => {
      const own = await verifyPointer(text, { keys: { keys: [key] }, threshold: 1 }, channelName)
      return own.ok ? [await thumbprintOf(key)] : []
    }),
  )
  const signed = JSON.parse(new TextDecoder().decode(text)) as SignedPointer
  return { signed, pointer: verified.value, signers: [...new Set(alone.flat())].sort() }
}
