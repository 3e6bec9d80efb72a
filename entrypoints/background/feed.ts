import { acceptBundled } from '../../core/feed/accept-bundled.ts'
import type { Pointer } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { readBundledFeedFile } from '../../platform/bundled-files.ts'
import { channel } from '../../platform/channel.ts'
import { type FeedInUse, feedItem } from '../../platform/items.ts'
import { readOrRepair } from '../../platform/update.ts'

// The worker's own copy, so that a visit doesn't read and parse the feed anew. It goes when the worker goes.
let inUse: FeedInUse | null = null

const toFeedInUse = ({ sequence, issued, expires, file }: Pointer, feed: Feed): FeedInUse => ({
  version: 1,
  origin: 'bundled',
  sequence,
  issued,
  expires,
  sha256: file.sha256,
  feed,
})

const readBundled = async (): Promise<FeedInUse> => {
  const pointer = new TextDecoder().decode(await readBundledFeedFile('latest.json'))
  const result = await acceptBundled(pointer, readBundledFeedFile, channel.channel)
  // The build makes and checks these files, so that this is a broken installation, not a case to go on from.
  if (!result.ok) throw new Error(`${result.error.code} (clause ${result.error.clause}): ${result.error.message}`)
  return toFeedInUse(result.value.pointer, result.value.feed)
}

const isNewer = (bundled: FeedInUse, stored: FeedInUse) =>
  bundled.sequence > stored.sequence || (stored.origin === 'bundled' && bundled.sha256 !== stored.sha256)

/** Clause 6.5: at start-up, the newer of bundled and stored is used. Must be called in turn. */
export const chooseFeed = async (): Promise<Feed> => {
  const stored = await readOrRepair('feed', feedItem)
  const bundled = await readBundled()
  inUse = stored === null || isNewer(bundled, stored) ? bundled : stored
  if (inUse !== stored) await feedItem.write(inUse)
  return inUse.feed
}

/** The feed in use, from memory, else from storage, else from the package. Must be called in turn. */
export const readFeed = async (): Promise<Feed> => {
  if (inUse) return inUse.feed
  const { value, trouble } = await feedItem.read()
  if (trouble || value === null) return chooseFeed()
  inUse = value
  return value.feed
}
