import { chooseFeed, type FeedInUse } from '../../core/feed/in-use.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { withAdded, withKnown } from '../../core/reminders/news.ts'
import { readBundledFeed } from '../../platform/bundled-feed.ts'
import { readFeedSource } from '../../platform/feed-source.ts'
import { feedItem, historyItem } from '../../platform/items.ts'
import { repair } from '../../platform/update.ts'

// The worker's own copy, so a visit doesn't read and parse the feed anew. It goes when the worker goes.
let inUse: FeedInUse | null = null

let isMissing = false

/** Whether no feed was stored when this worker first looked. Every start stores one, so nothing else was stored either. */
export const wasNothingStored = (): boolean => isMissing

/**
 * Records as known what is there at the installation, and what a source adds when it is asked for the first time:
 * neither badge nor card announces it as new. For an installation older than this record, it is the feed stored at that
 * time. Must be called in turn.
 * @param before the feed in use, if this is the first of a source
 */
export const keepKnown = async (feed: Feed, before?: Feed): Promise<void> => {
  const { value, trouble } = await historyItem.read()
  if (trouble || (value.known && !before)) return
  await historyItem.write(before ? withAdded(value, feed, before) : withKnown(value, feed))
}

/**
 * At start-up, and when the feed comes from elsewhere now: the newer of bundled and stored. Must be called in turn.
 * @throws the browser's error where something cannot be stored; the feed is in use all the same
 */
export const settleFeed = async (): Promise<FeedInUse> => {
  const stored = await feedItem.read()
  isMissing ||= inUse === null && stored.value === null && !stored.trouble
  const [bundled, source] = await Promise.all([readBundledFeed(), readFeedSource()])
  const chosen = chooseFeed(stored.value, bundled, source.id, !!stored.raw)
  inUse = chosen
  await repair(feedItem, stored)
  // What another version stored is stored again, in the form that this one reads fastest.
  if (chosen !== stored.value || stored.raw) await feedItem.write(chosen)
  await keepKnown((stored.value ?? chosen).feed)
  return chosen
}

/**
 * The feed in use, from memory, else from storage. What another version stored, or nobody, is settled first (clause 6.5):
 * a visit may come before the start. Must be called in turn.
 */
export const readFeedInUse = async (): Promise<FeedInUse> => {
  if (inUse) return inUse
  const { value, raw } = await feedItem.read()
  if (value && !raw) inUse = value
  // Where it cannot be stored it is in use all the same.
  else
    await settleFeed().catch((error) => {
      if (!inUse) throw error
    })
  return inUse as FeedInUse
}

/** The worker's own copy, once the feed is stored. */
export const replaceFeed = (feed: FeedInUse): void => {
  inUse = feed
}
