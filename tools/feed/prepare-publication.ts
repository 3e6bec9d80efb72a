import type { Pointer } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { type Asking, requireFolder } from './before-signing.ts'
import { buildFeed } from './build-feed.ts'
import { readChannel } from './channel-file.ts'
import type { ChannelFile } from './channel-schema.ts'
import { countDefects, formatDefects } from './defect.ts'
import { type Difference, findDifference, formatDifference } from './difference.ts'
import { expiryOf, nextPointer } from './next-pointer.ts'
import { tellOutdated } from './outdated.ts'
import { type Folder, isComplete, type MakeBeside, type Publication, readPublishedFolder } from './publication.ts'
import { readSource } from './read-source.ts'
import { findUntold } from './untold.ts'

export type PublishOptions = Asking & {
  source: string
  /** The value of WHOSEES_SIGNING_KEY. */
  key: string | undefined
  now: Date
  /** For how many days the publication may be believed to be current. */
  days: number
  renew: boolean
  /** Publishes as always, and renews where that would write nothing. */
  orRenew?: boolean
  /** true: more than half is withdrawn on purpose (clause 5.12); false: no longer; null: as in the last publication. */
  shrinks: boolean | null
  /** Makes the website in the folder; null or nothing for a feed alone. */
  makeBeside?: MakeBeside | null
}

/** What is to be signed and written. */
export type Prepared = { channel: ChannelFile; folder: Folder; pointer: Pointer; bytes: Uint8Array }

/** What a new pointer has to follow. */
const earlierPointers = ({ latest, pending }: Folder) => [latest, pending].flatMap((one) => (one ? [one.pointer] : []))

/** Clause 5.9, before any client has to apply it. Withdrawn findings count as still there. */
const requireNoAccident = (difference: Difference, before: Feed | null, shrinks: boolean | null) => {
  const ids = before?.findings.length ?? 0
  if (difference.gone.length * 2 > ids && !shrinks)
    throw new Error(
      `${difference.gone.length} of ${ids} findings would vanish, and no client accepts that: withdraw them instead (feed/README.md), or add --shrinks if you mean it.`,
    )
}

/** Clause 3.2: what is material is told. */
const requireTold = (before: Feed | null, after: Feed) => {
  const untold = findUntold(before, after)
  if (untold.length > 0) throw new Error([...untold, 'Nothing was signed.'].join('\n'))
}

/** A client that was away meets only the later pointer, which must therefore waive clause 5.9 as well. */
const carriesOn = ({ latest }: Folder, { shrinks, say }: PublishOptions): boolean => {
  if (shrinks !== null || latest?.pointer.shrinks !== true) return shrinks ?? false
  say(
    'The last publication shrank on purpose; this one says so too, for clients that missed it. --no-shrinks ends that.',
  )
  return true
}

const readGoodSource = async (dir: string) => {
  const reading = await readSource(dir)
  if (reading.ok) return reading.source
  const lines = [...formatDefects(reading.defects), `${countDefects(reading.defects.length)}; nothing was written.`]
  throw new Error(lines.join('\n'))
}

/** The same feed again, if it is believed for longer then; what waits for a signature ages, too. */
const isRenewed = (pointer: Pointer, options: PublishOptions): boolean =>
  options.orRenew === true && Date.parse(expiryOf(options)) > Date.parse(pointer.expires)

const reportUnchanged = (
  { latest, pending }: Folder,
  { sha256 }: Pointer['file'],
  channel: ChannelFile,
  options: PublishOptions,
): boolean => {
  const { out, say } = options
  if (pending?.pointer.file.sha256 === sha256) {
    // If the threshold has been lowered since, nobody else need sign, and this editor's signature puts it in force.
    if (isComplete(pending, channel) || isRenewed(pending.pointer, options)) return false
    say(`The same feed waits in ${out} for another signature (npm run feed:cosign); nothing was written.`)
    return true
  }
  // If the threshold has been raised since, the same feed is worth signing again.
  if (latest?.pointer.file.sha256 !== sha256 || pending || !isComplete(latest, channel)) return false
  if (isRenewed(latest.pointer, options)) return false
  const { sequence, expires } = latest.pointer
  say(`The feed is unchanged since sequence ${sequence}, believed until ${expires}; nothing was written.`)
  if (!options.orRenew) say('To extend that: npm run feed:publish -- --renew.')
  return true
}

const tellDifference = (
  difference: Difference,
  { latest }: Folder,
  { sequence }: Pointer,
  say: PublishOptions['say'],
) => {
  const lines = formatDifference(difference)
  if (!latest) say(`The first publication, sequence ${sequence}. Readers have had what came with their extension.`)
  const from = latest ? ` from sequence ${latest.pointer.sequence}` : ''
  say(
    lines.length > 0
      ? `What readers will see change${from} to sequence ${sequence}:`
      : `Nothing changes for readers${from} to sequence ${sequence}.`,
  )
  for (const line of lines) say(`  ${line}`)
}

/** What the source gives, as the next publication; null where there is nothing new. Throws sentences, as `publish`. */
export const prepareNew = async (options: PublishOptions): Promise<Prepared | null> => {
  const { source: dir, out, now, days, say } = options
  say(`Checking ${dir} …`)
  const source = await readGoodSource(dir)
  const { feed, sequence: floor, channel } = source
  for (const line of tellOutdated(source)) say(line)
  const { bytes, file } = await buildFeed(source)
  say(`Reading what ${out} holds …`)
  const folder = await readPublishedFolder(out, channel)
  await requireFolder(channel, folder, options)
  if (reportUnchanged(folder, file, channel, options)) return null
  const before = folder.latest?.feed ?? null
  const difference = findDifference(before, feed)
  const shrinks = carriesOn(folder, options)
  const earlier = earlierPointers(folder)
  const pointer = nextPointer({ channelName: channel.channel, file, earlier, floor, shrinks, now, days })
  tellDifference(difference, folder, pointer, say)
  requireNoAccident(difference, before, options.shrinks)
  requireTold(before, feed)
  return { channel, folder, pointer, bytes }
}

/** A renewal has the next sequence, which overtakes whatever waits. */
const requireNothingToLose = (latest: Publication, pending: Publication | null) => {
  if (pending && pending.pointer.file.sha256 !== latest.pointer.file.sha256)
    throw new Error(
      `Sequence ${pending.pointer.sequence} waits for another signature, and a renewal of ${latest.pointer.sequence} would take its place: have it cosigned (npm run feed:cosign), or sign what the source gives once more (npm run feed:publish -- --or-renew). Nothing was signed.`,
    )
}

/** What is published, believed for longer (clause 2.5). */
export const prepareRenewal = async (options: PublishOptions): Promise<Prepared> => {
  const { source, out, now, days, say } = options
  const channel = await readChannel(source)
  const folder = await readPublishedFolder(out, channel)
  const { latest, pending } = folder
  await requireFolder(channel, folder, options)
  if (!latest) throw new Error(`There is nothing in ${out} to renew: fetch it (npm run feed:fetch), or publish first.`)
  requireNothingToLose(latest, pending)
  const { file, expires } = latest.pointer
  const earlier = earlierPointers(folder)
  const shrinks = carriesOn(folder, options)
  const pointer = nextPointer({ channelName: channel.channel, file, earlier, floor: 0, shrinks, now, days })
  if (Date.parse(pointer.expires) <= Date.parse(expires))
    throw new Error(`${file.name} is already believed until ${expires}: give more --days to renew it.`)
  say(`Nothing changes for readers: ${file.name} is renewed by sequence ${pointer.sequence}.`)
  return { channel, folder, pointer, bytes: latest.bytes }
}
