import type { Acceptance } from '../../core/feed/accept.ts'
import { acceptBundled } from '../../core/feed/accept-bundled.ts'
import type { Pointer } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { readBundledFeedFile } from '../../platform/bundled-files.ts'
import { channel, readChannel } from '../../platform/channel.ts'
import { type FeedInUse, feedItem } from '../../platform/items.ts'
import { readOrRepair } from '../../platform/update.ts'

// The worker's own copy, so that a visit doesn't read and parse the feed anew. It goes when the worker goes.
let inUse: FeedInUse | null = null

const toFeedInUse = (
  { sequence, issued, expires, file }: Pointer,
  feed: Feed,
  from: Pick<FeedInUse, 'origin' | 'source' | 'acceptedAt'>,
): FeedInUse => ({ version: 1, ...from, sequence, issued, expires, sha256: file.sha256, feed })

/** What a check makes of the feed in use; null where it stays. A renewal (clause 2.5) changes only what is said of it. */
export const feedAfter = (result: Acceptance, before: FeedInUse, source: string, now: number): FeedInUse | null => {
  const from = { origin: 'fetched' as const, source, acceptedAt: now }
  if (result.outcome === 'accepted') return toFeedInUse(result.pointer, result.feed, from)
  if (result.outcome !== 'renewed') return null
  return toFeedInUse(result.pointer, before.feed, { ...from, acceptedAt: before.acceptedAt ?? now })
}

const readBundled = async (): Promise<FeedInUse> => {
  const pointer = new TextDecoder().decode(await readBundledFeedFile('latest.json'))
  const result = await acceptBundled(pointer, readBundledFeedFile, channel.channel)
  // The build makes and checks these files, so that this is a broken installation, not a case to go on from.
  if (!result.ok) throw new Error(`${result.error.code} (clause ${result.error.clause}): ${result.error.message}`)
  return toFeedInUse(result.value.pointer, result.value.feed, { origin: 'bundled', source: '', acceptedAt: null })
}

/** Clause 6.5. The bundled feed is the release's: its sequence says nothing about a feed from elsewhere. */
const isNewer = (bundled: FeedInUse, stored: FeedInUse, source: string) => {
  if (stored.origin === 'bundled') return bundled.sequence > stored.sequence || bundled.sha256 !== stored.sha256
  return stored.source !== source || (source === '' && bundled.sequence > stored.sequence)
}

/** At start-up, and when the feed comes from elsewhere now: the newer of bundled and stored. Must be called in turn. */
export const chooseFeed = async (): Promise<FeedInUse> => {
  const stored = await readOrRepair('feed', feedItem)
  const [bundled, inForce] = await Promise.all([readBundled(), readChannel()])
  const chosen = stored === null || isNewer(bundled, stored, inForce.source) ? bundled : stored
  if (chosen !== stored) await feedItem.write(chosen)
  inUse = chosen
  return chosen
}

/** The feed in use, from memory, else from storage, else from the package. Must be called in turn. */
export const readFeedInUse = async (): Promise<FeedInUse> => {
  if (inUse) return inUse
  const { value, trouble } = await feedItem.read()
  inUse = trouble || value === null ? await chooseFeed() : value
  return inUse
}

/** The worker's own copy, once the feed is stored. */
export const replaceFeed = (feed: FeedInUse): void => {
  inUse = feed
}
