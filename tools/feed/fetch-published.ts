import { mkdir } from 'node:fs/promises'
import { baseAddressRule, isBaseAddress } from '../../core/feed/base-address.ts'
import { minuteMs } from '../../core/time/durations.ts'
import { aloneIn } from './alone-in.ts'
import { readChannel } from './channel-file.ts'
import { type FeedHost, fetchPending, fetchPublication } from './feed-host.ts'
import { requireOwnFeed } from './own-feed.ts'
import { type Publication, pendingName, readPublishedFolder, removeHalves, writePublication } from './publication.ts'
import { findTimeFault } from './time-fault.ts'

export type FetchOptions = Pick<FeedHost, 'first' | 'say'> & {
  source: string
  out: string
  /** The base address; empty for the channel's own. */
  from: string
  /** By what clock readers are thought to judge its times; without it, this machine's. */
  now?: Date
}

const tell = ({ pointer }: Publication, what: string, { say, now = new Date() }: FetchOptions) => {
  say(`${what}: sequence ${pointer.sequence}, ${pointer.file.name}, until ${pointer.expires}`)
  const fault = findTimeFault(pointer, now)
  if (fault !== null) say(`Readers refuse it. ${fault}`)
}

const sequenceOf = (publication: Publication | null) => publication?.pointer.sequence ?? 0

/** Two editors have published at once, or this folder's was never uploaded. */
const tellTwin = (here: Publication | null, there: Publication | null, kept: string, { say }: FeedHost) => {
  if (!here || !there || here.signed.payload === there.signed.payload) return
  const { sequence, file } = here.pointer
  if (sequence === there.pointer.sequence)
    say(
      `The folder had another publication of sequence ${sequence}, ${file.name}, than the host (${there.pointer.file.name}): ${kept}`,
    )
}

/** The later of what waits there and here: a host may still have an older one, or one that is in force by now. */
const choosePending = (there: Publication | null, here: Publication | null, inForce: number, { say }: FeedHost) => {
  if (there && sequenceOf(there) <= inForce)
    say(
      `Left out: ${pendingName} on the host has sequence ${sequenceOf(there)}, which ${inForce} has overtaken. Remove it there.`,
    )
  const later = sequenceOf(there) > sequenceOf(here) ? there : here
  return sequenceOf(later) > inForce ? later : null
}

/**
 * Fetches the publication in force into the folder, so that the sequence goes on from it. An answer older than what the
 * folder holds is refused (clause 5.5), and so is a 404 unless it is expected: every reader would refuse a sequence that
 * begins again.
 */
export const fetchPublished = (options: FetchOptions): Promise<void> => aloneIn(options.out, () => fetchInto(options))

const fetchInto = async (options: FetchOptions): Promise<void> => {
  const { source, out, from, first, say } = options
  const channel = await readChannel(source)
  const base = from || channel.url
  if (base === null) throw new Error('channel.json has no url: give one there, or with --from.')
  if (!isBaseAddress(base)) throw new Error(`--from ${from}: the address ${baseAddressRule}.`)
  say(`Asking ${base} …`)
  const host = { base, channel, first, say }
  const held = await readPublishedFolder(out, channel)
  if (!held.latest) await requireOwnFeed(out)
  const latest = await fetchPublication(host, 'latest.json')
  const waiting = await fetchPending(host)
  if (!latest && !waiting && !first)
    throw new Error(`${base} has no latest.json (404): add --first if nothing was ever published.`)
  if (sequenceOf(latest) < sequenceOf(held.latest))
    throw new Error(
      `${base} has sequence ${latest?.pointer.sequence ?? 'none'}, older than ${held.latest?.pointer.sequence} in ${out}: upload the folder, or wait until the host's caches have the upload. Nothing was written.`,
    )
  tellTwin(held.latest, latest, "the host's takes its place. If yours said more, publish it again.", host)
  tellTwin(held.pending, waiting, 'yours stays. To have the other, fetch into an empty folder.', host)
  const pending = choosePending(waiting, held.pending, sequenceOf(latest), host)
  await mkdir(out, { recursive: true })
  await removeHalves(out, say)
  if (latest) await writePublication(out, latest, true, null, { latest, pending })
  if (latest) tell(latest, 'In force', options)
  else say('Nothing is in force there yet.')
  if (pending) {
    await writePublication(out, pending, false)
    tell(pending, 'Waiting for a signature', options)
  }
}

/** After an upload: asks again until the host answers with it, for at most `minutes`. */
export const awaitPublished = async (options: FetchOptions, minutes: number, pauseInMs = 15_000): Promise<void> => {
  const end = Date.now() + minutes * minuteMs
  for (;;) {
    try {
      return await fetchPublished(options)
    } catch (error) {
      if (!(error instanceof Error) || Date.now() + pauseInMs > end) throw error
      options.say(`Not yet: ${error.message}`)
    }
    await new Promise((resume) => setTimeout(resume, pauseInMs))
  }
}
