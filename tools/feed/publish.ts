import { mkdir } from 'node:fs/promises'
import type { Pointer } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { buildFeed } from './build-feed.ts'
import { readChannel } from './channel-file.ts'
import { countDefects, formatDefects } from './defect.ts'
import { type Difference, findDifference, formatDifference } from './difference.ts'
import { nextPointer } from './next-pointer.ts'
import { tellOutdated } from './outdated.ts'
import { type Folder, isComplete, prune, readFolder, writePublication } from './publication.ts'
import { readSignedPointer } from './read-signed.ts'
import { readSource } from './read-source.ts'
import { formatPointer, signPointer } from './sign-pointer.ts'
import { readSigningKey, requireKeyOfChannel } from './signing-key.ts'
import type { ChannelFile } from './source-schema.ts'

export type PublishOptions = {
  source: string
  out: string
  /** The value of WHOSEES_SIGNING_KEY. */
  key: string | undefined
  now: Date
  /** How long the publication may be believed to be current. */
  days: number
  renew: boolean
  /** true: more than half is withdrawn on purpose (clause 5.12); false: that is over; null: as the last publication. */
  shrinks: boolean | null
  dryRun: boolean
  say: (line: string) => void
}

type Prepared = { channel: ChannelFile; folder: Folder; pointer: Pointer; bytes: Uint8Array }

const earlierPointers = ({ latest, pending }: Folder) => [latest, pending].flatMap((one) => (one ? [one.pointer] : []))

/** Clause 5.9, before any client meets it. Tombstones count as still there. */
const requireNoAccident = (difference: Difference, before: Feed | null, shrinks: boolean | null) => {
  const ids = before?.findings.length ?? 0
  if (difference.gone.length * 2 > ids && !shrinks)
    throw new Error(
      `${difference.gone.length} of ${ids} findings would vanish, and no client accepts that: retract them instead (feed/README.md), or say --shrinks if it is meant.`,
    )
}

/** A client that was away meets only the later pointer, which must therefore still waive clause 5.9. */
const carriesOn = ({ latest }: Folder, { shrinks, say }: PublishOptions): boolean => {
  if (shrinks !== null || latest?.pointer.shrinks !== true) return shrinks ?? false
  say(
    'The last publication shrank on purpose; this one says so too, for clients that skipped it. --no-shrinks ends it.',
  )
  return true
}

const readGoodSource = async (dir: string) => {
  const reading = await readSource(dir)
  if (reading.ok) return reading.source
  const lines = [...formatDefects(reading.defects), `${countDefects(reading.defects.length)}; nothing was written.`]
  throw new Error(lines.join('\n'))
}

const reportUnchanged = (
  { latest, pending }: Folder,
  { sha256 }: Pointer['file'],
  channel: ChannelFile,
  { out, say }: PublishOptions,
): boolean => {
  if (pending?.pointer.file.sha256 === sha256) {
    say(`The same feed waits in ${out} for another signature (npm run feed:cosign); nothing was written.`)
    return true
  }
  // A threshold that was raised since makes the same feed worth signing anew.
  if (latest?.pointer.file.sha256 !== sha256 || pending || !isComplete(latest, channel)) return false
  const { sequence, expires } = latest.pointer
  say(`The feed is unchanged since sequence ${sequence}, believed until ${expires}; nothing was written.`)
  say('To make that later: npm run feed:publish -- --renew.')
  return true
}

const prepareNew = async (options: PublishOptions): Promise<Prepared | null> => {
  const { source: dir, out, now, days, say } = options
  say(`Checking ${dir} …`)
  const source = await readGoodSource(dir)
  const { feed, sequence: floor, channel } = source
  for (const line of tellOutdated(source)) say(line)
  const { bytes, file } = await buildFeed(feed)
  say(`Reading what ${out} holds …`)
  const folder = await readFolder(out, channel)
  if (reportUnchanged(folder, file, channel, options)) return null
  const before = folder.latest?.feed ?? null
  const difference = findDifference(before, feed)
  const shrinks = carriesOn(folder, options)
  const earlier = earlierPointers(folder)
  const pointer = nextPointer({ channel: channel.channel, file, earlier, floor, shrinks, now, days })
  const since = folder.latest ? ` from sequence ${folder.latest.pointer.sequence}` : ''
  say(`What readers will see change${since} to sequence ${pointer.sequence}:`)
  for (const line of formatDifference(difference)) say(`  ${line}`)
  requireNoAccident(difference, before, options.shrinks)
  return { channel, folder, pointer, bytes }
}

const prepareRenewal = async (options: PublishOptions): Promise<Prepared> => {
  const { source, out, now, days, say } = options
  const channel = await readChannel(source)
  const folder = await readFolder(out, channel)
  const { latest } = folder
  if (!latest) throw new Error(`There is nothing in ${out} to renew: publish first.`)
  const { file, expires } = latest.pointer
  const earlier = earlierPointers(folder)
  const shrinks = carriesOn(folder, options)
  const pointer = nextPointer({ channel: channel.channel, file, earlier, floor: 0, shrinks, now, days })
  if (pointer.expires <= expires)
    throw new Error(`${file.name} is believed until ${expires} already: give more --days to renew it.`)
  say(`Nothing changes for readers: ${file.name} is renewed by sequence ${pointer.sequence}.`)
  return { channel, folder, pointer, bytes: latest.bytes }
}

/** Signs, reads the signature back as a client does, and only then writes. */
const signAndWrite = async ({ channel, folder, pointer, bytes }: Prepared, { out, key, say }: PublishOptions) => {
  const signed = await signPointer(pointer, await readSigningKey(key))
  const verified = await readSignedPointer('The new pointer', Buffer.from(formatPointer(signed)), channel)
  const complete = isComplete(verified, channel)
  await mkdir(out, { recursive: true })
  await writePublication(out, { ...verified, bytes }, complete)
  for (const name of await prune(out, [pointer, ...earlierPointers(folder)])) say(`${name}: removed, nobody needs it.`)
  say(
    `${out}: sequence ${pointer.sequence}, ${pointer.file.name}, ${pointer.file.bytes} bytes, until ${pointer.expires}`,
  )
  say(
    complete
      ? 'Next: upload the folder, latest.json last.'
      : `Signed by 1 of ${channel.threshold}: nobody sees it before another editor has run npm run feed:cosign.`,
  )
}

/** Clause 7, feed:publish. Throws one Error, a sentence each line, where nothing is to be published. */
export const publish = async (options: PublishOptions): Promise<void> => {
  if (!options.dryRun) await requireKeyOfChannel(await readSigningKey(options.key), await readChannel(options.source))
  const prepared = options.renew ? await prepareRenewal(options) : await prepareNew(options)
  if (!prepared) return
  if (options.dryRun) return options.say('A dry run: nothing was signed or written.')
  await signAndWrite(prepared, options)
}
