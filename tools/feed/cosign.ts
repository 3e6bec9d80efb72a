import { aloneIn } from './alone-in.ts'
import { type Asking, requireEnoughKeys, requireFolder } from './before-signing.ts'
import { buildFeed } from './build-feed.ts'
import { readChannel } from './channel-file.ts'
import type { ChannelFile } from './channel-schema.ts'
import { findDifference, formatDifference } from './difference.ts'
import {
  type Folder,
  isComplete,
  type MakeBeside,
  type Publication,
  prune,
  readPublishedFolder,
  removeHalves,
  requireWhole,
  writePublication,
} from './publication.ts'
import { readSignedPointer } from './read-signed.ts'
import { readSource } from './read-source.ts'
import { addSignature, formatPointer } from './sign-pointer.ts'
import { readSigningKey, requireKeyOfChannel, type SigningKey } from './signing-key.ts'
import { findTimeFault } from './time-fault.ts'

export type CosignOptions = Omit<Asking, 'first'> & {
  source: string
  /** The value of WHOSEES_SIGNING_KEY. */
  key: string | undefined
  now: Date
  /** Signs also what the source does not give. */
  anyway: boolean
  /** Adds a signature to the publication in force, which needs none: readers with another key believe it then. */
  inForce: boolean
  /** Makes the website in the folder; null or nothing for a feed alone. */
  makeBeside?: MakeBeside | null
}

/** A second editor signs what they have reviewed: the same source gives the same bytes (clause 7). null if it does. */
const findDeviation = async ({ pointer }: Publication, dir: string): Promise<string | null> => {
  const reading = await readSource(dir)
  if (!reading.ok) return `${dir} has defects, so it cannot be compared with this feed: mend them (npm run feed:check).`
  const { file } = await buildFeed(reading.source)
  if (file.sha256 === pointer.file.sha256) return null
  return `It is NOT what ${dir} gives: bring your copy to the state that the first editor published (git pull), or read it with your own eyes before you trust it.`
}

/** What an editor's signature is for, and nothing else: never an old publication for want of the one that waits. */
const findWaiting = ({ latest, pending }: Folder, channel: ChannelFile, options: CosignOptions): Publication => {
  const { out, inForce, now } = options
  if (inForce && !latest) throw new Error(`Nothing is in force in ${out}: fetch what is (npm run feed:fetch).`)
  const waiting = inForce ? latest : (pending ?? latest)
  if (!waiting) throw new Error(`There is no pointer in ${out}: publish first, or fetch what is published.`)
  const { sequence } = waiting.pointer
  if (!inForce && !pending && isComplete(waiting, channel))
    throw new Error(
      `Nothing in ${out} waits for a signature: sequence ${sequence} is in force. Fetch what the first editor has published (npm run feed:fetch). To add your signature to the one in force, as when a key is replaced, add --in-force.`,
    )
  const fault = findTimeFault(waiting.pointer, now)
  if (fault !== null) throw new Error(fault)
  return waiting
}

const tellReaders = (waiting: Publication, latest: Publication | null, { say }: CosignOptions) => {
  const { sequence, expires, file } = waiting.pointer
  say(`Sequence ${sequence}, ${file.name}, until ${expires}, signed by ${waiting.signers.join(' and ')}`)
  if (!waiting.feed) throw new Error(`${file.name} is a feed that no client accepts: publish again.`)
  const lines = formatDifference(findDifference(latest?.feed ?? null, waiting.feed))
  say(lines.length > 0 ? 'What readers will see change:' : 'Nothing changes for readers.')
  for (const line of lines) say(`  ${line}`)
}

const requireReviewed = async (waiting: Publication, { source, anyway, dryRun, say }: CosignOptions) => {
  const deviation = await findDeviation(waiting, source)
  if (deviation === null) return say(`It is byte for byte what ${source} gives.`)
  if (!anyway && !dryRun) throw new Error(`${deviation} Nothing was signed; to sign it all the same, add --anyway.`)
  say(deviation)
}

type Signing = { waiting: Publication; folder: Folder; key: SigningKey; channel: ChannelFile }

const signAndWrite = async ({ waiting, folder, key, channel }: Signing, options: CosignOptions) => {
  const { out, say, makeBeside } = options
  const signed = await addSignature(waiting.signed, key)
  const verified = await readSignedPointer('The new pointer', Buffer.from(formatPointer(signed)), channel)
  // What is in force stays so with one signature more, also where the threshold was raised since.
  const complete = isComplete(verified, channel) || waiting === folder.latest
  await removeHalves(out, say)
  await writePublication(out, { ...verified, bytes: waiting.bytes }, complete, makeBeside, folder)
  if (complete && waiting === folder.pending) await prune(out, verified.pointer, folder, say)
  const count = verified.signers.length
  say(`${out}: signed by ${count} ${count === 1 ? 'key' : 'keys'}; ${channel.threshold} must sign.`)
  say(complete ? 'Next: upload the folder, latest.json last.' : 'No reader sees it until another editor has signed.')
}

const readKey = async ({ key, dryRun }: CosignOptions, channel: ChannelFile): Promise<SigningKey | null> => {
  if (dryRun) return null
  const read = await readSigningKey(key)
  await requireKeyOfChannel(read, channel)
  return read
}

const lookAndSign = async (options: CosignOptions, channel: ChannelFile, key: SigningKey | null): Promise<void> => {
  const { out, say } = options
  const folder = await readPublishedFolder(out, channel)
  const waiting = findWaiting(folder, channel, options)
  const first = !folder.latest
  await requireWhole(folder, out, first)
  if (key && waiting.signers.includes(key.kid))
    throw new Error(`The key ${key.kid} has already signed this pointer: it takes another editor's.`)
  await requireFolder(channel, folder, { ...options, first })
  tellReaders(waiting, folder.pending && !options.inForce ? folder.latest : waiting, options)
  await requireReviewed(waiting, options)
  if (!key) return say('A dry run: nothing was signed or written.')
  await signAndWrite({ waiting, folder, key, channel }, options)
}

/** Clause 6.6, feed:cosign: adds another key's signature to the pointer in a folder. Throws a sentence. */
export const cosign = async (options: CosignOptions): Promise<void> => {
  const channel = await readChannel(options.source)
  const key = await readKey(options, channel)
  requireEnoughKeys(channel)
  const work = () => lookAndSign(options, channel, key)
  await (options.dryRun ? work() : aloneIn(options.out, work))
}
