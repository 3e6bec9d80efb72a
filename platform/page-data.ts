import type { Feed } from '../core/feed/schema.ts'
import type { History } from '../core/reminders/history.ts'
import type { Settings } from '../core/reminders/settings.ts'
import { ask } from './ask.ts'
import { type FeedInUse, feedItem, historyItem, type StoredTrouble, settingsItem, troubleItem } from './items.ts'

/** Everything that the extension's own pages show, as it is stored. */
export type PageData = {
  settings: Settings
  history: History
  inUse: FeedInUse | null
  feed: Feed | null
  troubles: StoredTrouble[]
}

const withFeed = (inUse: FeedInUse | null) => ({ inUse, feed: inUse?.feed ?? null })

/**
 * Gives the stored data once it is read, and again whenever some of it changes, for as long as the page lives. Pages
 * read storage themselves: waiting for a worker to start would be seen.
 */
export const followPageData = async (onData: (data: PageData) => void): Promise<void> => {
  let data: PageData | null = null
  // What changes while the first read is under way is newer than what that read gives.
  let changed: Partial<PageData> = {}
  const update = (part: Partial<PageData>) => {
    changed = { ...changed, ...part }
    if (!data) return
    data = { ...data, ...part }
    onData(data)
  }
  settingsItem.watch(({ value }) => update({ settings: value }))
  historyItem.watch(({ value }) => update({ history: value }))
  feedItem.watch(({ value }) => update(withFeed(value)))
  troubleItem.watch(({ value }) => update({ troubles: value }))
  const [settings, history, inUse, troubles] = await Promise.all([
    settingsItem.read(),
    historyItem.read(),
    feedItem.read(),
    troubleItem.read(),
  ])
  data = {
    settings: settings.value,
    history: history.value,
    ...withFeed(inUse.value),
    troubles: troubles.value,
    ...changed,
  }
  onData(data)
  // The background lays it out; the watch above brings it. Should that fail too, the page goes on saying so.
  if (data.feed === null) ask({ type: 'feed.prepare' }).catch(console.warn)
}
