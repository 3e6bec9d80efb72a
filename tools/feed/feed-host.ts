import type { FeedError } from '../../core/feed/errors.ts'
import { addressOf } from '../../core/feed/feed-source.ts'
import { maxFeedBytes } from '../../core/feed/limits.ts'
import { maxPointerBytes } from '../../core/feed/pointer.ts'
import type { ChannelFile } from './channel-schema.ts'
import { download } from './download.ts'
import { type Folder, type Publication, pendingName, toPublication } from './publication.ts'
import { readSignedPointer, type VerifiedPointer } from './read-signed.ts'

export type FeedHost = {
  base: string
  channel: ChannelFile
  /** Nothing signed by the channel's keys is published there: the first time, and after all keys were lost. */
  first: boolean
  say: (line: string) => void
}

const isForeign = ({ cause }: Error) => (cause as FeedError | undefined)?.code === 'POINTER_UNTRUSTED'

/** A pointer that the host has; null if there is none. Throws a sentence for anything that is not the channel's. */
export const fetchPointer = async (
  { base, channel, first, say }: FeedHost,
  name: string,
): Promise<VerifiedPointer | null> => {
  const url = addressOf(base, name)
  const text = await download(url, maxPointerBytes)
  if (text === null) return null
  return readSignedPointer(url, text, channel).catch((error: Error) => {
    if (!first || !isForeign(error)) throw error
    say(`Skipped: ${error.message}`)
    return null
  })
}

/** The same, with the feed that it names. */
export const fetchPublication = async (host: FeedHost, name: string): Promise<Publication | null> => {
  const verified = await fetchPointer(host, name)
  if (verified === null) return null
  const { file } = verified.pointer
  const bytes = await download(addressOf(host.base, file.name), maxFeedBytes)
  if (bytes === null)
    throw new Error(
      `${host.base} has no ${file.name}, which its pointer names: upload the whole folder again, the pointers last.`,
    )
  return toPublication(verified, bytes)
}

/** What waits there for another signature. With one signature nothing ever waits, and nothing is asked. */
export const fetchPending = async (host: FeedHost): Promise<Publication | null> =>
  host.channel.threshold > 1 ? fetchPublication(host, pendingName) : null

const sequenceOf = (publication: VerifiedPointer | null) => publication?.pointer.sequence ?? 0

const isSame = (one: VerifiedPointer, other: VerifiedPointer | null) =>
  one.pointer.file.sha256 === other?.pointer.file.sha256

const holds = ({ latest }: Folder) => (latest ? `sequence ${sequenceOf(latest)}` : 'no publication in force')

/**
 * Asks the host whether the folder has what is in force there, before anything is signed: readers refuse a sequence that
 * begins again (clause 5.5), and two publications of one number (clause 5.6). Throws a sentence if it has not.
 */
export const requireUpToDate = async (host: FeedHost, folder: Folder, out: string): Promise<void> => {
  const { base, channel, first } = host
  const latest = await fetchPointer(host, 'latest.json')
  const fetchFirst = 'run npm run feed:fetch first, so the sequence continues from there'
  if (!latest && !first && !folder.latest && !folder.pending)
    throw new Error(
      `${base} has no latest.json (404), and ${out} holds no publication: add --first if nothing was ever published there. If something was, ${fetchFirst}, or read “A lost folder” in docs/publishing.md.`,
    )
  const inForce = sequenceOf(latest)
  if (inForce > sequenceOf(folder.latest))
    throw new Error(
      `${base} has sequence ${inForce} in force, and ${out} holds ${holds(folder)}: ${first ? 'leave out --first, and ' : ''}${fetchFirst}.`,
    )
  if (latest && inForce === sequenceOf(folder.latest) && !isSame(latest, folder.latest))
    throw new Error(
      `${base} and ${out} hold two different publications of sequence ${inForce}: fetch into an empty folder (npm run feed:fetch -- --out DIR), and publish from there.`,
    )
  // With one signature nothing ever waits.
  const pending = channel.threshold > 1 ? await fetchPointer(host, pendingName) : null
  if (sequenceOf(pending) > Math.max(inForce, sequenceOf(folder.latest), sequenceOf(folder.pending)))
    throw new Error(
      `${base} has sequence ${sequenceOf(pending)} waiting for a signature, which ${out} does not hold: run npm run feed:fetch first.`,
    )
}
