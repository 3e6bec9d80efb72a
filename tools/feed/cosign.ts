import { buildFeed } from './build-feed.ts'
import { readChannel } from './channel-file.ts'
import { findDifference, formatDifference } from './difference.ts'
import { instantOf } from './next-pointer.ts'
import { isComplete, type Publication, readFolder, writePublication } from './publication.ts'
import { readSignedPointer } from './read-signed.ts'
import { readSource } from './read-source.ts'
import { addSignature, formatPointer } from './sign-pointer.ts'
import { readSigningKey, requireKeyOfChannel } from './signing-key.ts'

export type CosignOptions = {
  source: string
  out: string
  /** The value of WHOSEES_SIGNING_KEY. */
  key: string | undefined
  now: Date
  say: (line: string) => void
}

/** A second editor signs what they have reviewed: the feed's bytes are the same from the same source (clause 7). */
const compareWithSource = async ({ pointer }: Publication, dir: string): Promise<string> => {
  const reading = await readSource(dir)
  if (!reading.ok) return `${dir} has defects, so that it cannot be compared with this feed.`
  const { file } = await buildFeed(reading.source.feed)
  return file.sha256 === pointer.file.sha256
    ? `It is byte for byte what ${dir} gives.`
    : `It is NOT what ${dir} gives: fetch the source that it was made of before you trust it.`
}

const tellReaders = async (waiting: Publication, latest: Publication | null, { source, say }: CosignOptions) => {
  const { sequence, expires, file } = waiting.pointer
  say(`Sequence ${sequence}, ${file.name}, until ${expires}, signed by ${waiting.signers.join(' and ')}`)
  if (!waiting.feed) throw new Error(`${file.name} is a feed that no client accepts: publish anew.`)
  const lines = formatDifference(findDifference(latest?.feed ?? null, waiting.feed))
  say(lines.length > 0 ? 'What readers will see change:' : 'Nothing changes for readers.')
  for (const line of lines) say(`  ${line}`)
  say(await compareWithSource(waiting, source))
}

/** Clause 6.6, feed:cosign: a further key's signature for the pointer in a folder. Throws a sentence. */
export const cosign = async (options: CosignOptions): Promise<void> => {
  const { source, out, now, say } = options
  const channel = await readChannel(source)
  const key = await readSigningKey(options.key)
  await requireKeyOfChannel(key, channel)
  const { latest, pending } = await readFolder(out, channel)
  const waiting = pending ?? latest
  if (!waiting) throw new Error(`There is no pointer in ${out}: publish first, or fetch what is published.`)
  if (pending && latest && pending.pointer.sequence <= latest.pointer.sequence)
    throw new Error(
      `Sequence ${pending.pointer.sequence} has been overtaken by ${latest.pointer.sequence}: publish anew.`,
    )
  if (waiting.pointer.expires <= instantOf(now))
    throw new Error(`The pointer has expired on ${waiting.pointer.expires}: publish anew.`)
  if (waiting.signers.includes(key.kid))
    throw new Error(`The key ${key.kid} has signed this pointer already: it takes another editor's.`)
  await tellReaders(waiting, pending ? latest : waiting, options)
  const signed = await addSignature(waiting.signed, key)
  const verified = await readSignedPointer('The new pointer', Buffer.from(formatPointer(signed)), channel)
  const complete = isComplete(verified, channel)
  await writePublication(out, { ...verified, bytes: waiting.bytes }, complete)
  say(`${out}: signed by ${verified.signers.length} of ${channel.threshold}`)
  say(complete ? 'Next: upload the folder, latest.json last.' : 'Nobody sees it before another editor has signed.')
}
