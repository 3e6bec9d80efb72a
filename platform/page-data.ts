import type { FeedAgeFacts } from '../core/feed/freshness.ts'
import type { RefreshRecord } from '../core/feed/refresh-record.ts'
import type { Feed } from '../core/feed/schema.ts'
import { inForce, type Policy } from '../core/policy/policy.ts'
import type { History } from '../core/reminders/history.ts'
import { defaultSettings, type Settings } from '../core/reminders/settings.ts'
import { ask } from './ask.ts'
import {
  type FeedInUse,
  feedItem,
  historyItem,
  policyItem,
  refreshItem,
  type StoredTrouble,
  settingsItem,
  troubleItem,
} from './items.ts'
import { extensionVersion } from './page.ts'
import { channel } from './released-channel.ts'
import type { Words } from './words.ts'

/** Everything that the extension's own pages show. */
export type PageData = Stored & {
  /** Those in force. */
  settings: Settings
}

type Stored = {
  /** The user's own settings. */
  own: Settings
  /** What the organisation has set that manages the browser. */
  policy: Policy | null
  history: History
  inUse: FeedInUse | null
  feed: Feed | null
  troubles: StoredTrouble[]
  /** When the feed was and will be checked, and how that went. */
  refresh: RefreshRecord
}

/** How old the feed in use is, as of now; null while there is none. */
export const feedAgeOf = ({ inUse, refresh }: PageData): FeedAgeFacts | null => {
  if (!inUse) return null
  const { origin, issued, expires, acceptedAt, feed } = inUse
  const times = { origin, issued, expires, acceptedAt, confirmedAt: refresh.confirmedAt, now: Date.now() }
  return { ...times, compiled: feed.compiled, version: extensionVersion() }
}

const withSettings = (stored: Stored): PageData => ({ ...stored, settings: inForce(stored.own, stored.policy) })

const withFeed = (inUse: FeedInUse | null) => ({ inUse, feed: inUse?.feed ?? null })

/**
 * Whether there is a host to ask, whoever has named it: only then is a check due. Told from this alone, since what reads
 * another feed's address and keys would weigh on the popup.
 */
export const isPublished = ({ refresh }: PageData): boolean => channel.url !== null || refresh.dueAt !== null

type WordsFor<Key extends string> = (settings: Settings) => Promise<Words<Key>>

type OnPart = (part: Partial<Stored>) => void

const watchParts = (onPart: OnPart) => {
  settingsItem.watch(({ value }) => onPart({ own: value }))
  policyItem.watch(({ value }) => onPart({ policy: value }))
  historyItem.watch(({ value }) => onPart({ history: value }))
  feedItem.watch(({ value }) => onPart(withFeed(value)))
  troubleItem.watch(({ value }) => onPart({ troubles: value }))
  refreshItem.watch(({ value }) => onPart({ refresh: value }))
}

const readAll = async () => {
  const [settings, policy, history, inUse, troubles, refresh] = await Promise.all([
    settingsItem.read(),
    policyItem.read(),
    historyItem.read(),
    feedItem.read(),
    troubleItem.read(),
    refreshItem.read(),
  ])
  const needsRepair = inUse.value === null || [settings, history, inUse].some(({ trouble }) => trouble !== null)
  const all: Stored = {
    own: settings.value,
    policy: policy.value,
    history: history.value,
    ...withFeed(inUse.value),
    troubles: troubles.value,
    refresh: refresh.value,
  }
  return { all, needsRepair }
}

type OnData<Key extends string> = (data: PageData, words: Words<Key>) => void

/** Gives the data with the words of its settings, once these are read; what is newer by then goes before. */
const withWords = <Key extends string>(wordsFor: WordsFor<Key>, onData: OnData<Key>) => {
  let newest: PageData | null = null
  return async (data: PageData) => {
    newest = data
    const words = await wordsFor(data.settings)
    if (data === newest) onData(data, words)
  }
}

/**
 * Gives the stored data once it is read, and again whenever some of it changes, for as long as the page lives, each time
 * with the page's words in the language of the settings. Pages read storage themselves: waiting for a worker to start
 * would be seen.
 */
export const followPageData = async <Key extends string>(
  wordsFor: WordsFor<Key>,
  onData: OnData<Key>,
): Promise<void> => {
  const give = withWords(wordsFor, onData)
  // Most settings follow the browser, so that its language is read for beside the storage, not after it.
  void wordsFor(defaultSettings)
  let data: Stored | null = null
  // What changes while the first read is under way is newer than what that read gives.
  let changed: Partial<Stored> = {}
  watchParts((part) => {
    changed = { ...changed, ...part }
    if (!data) return
    data = { ...data, ...part }
    give(withSettings(data))
  })
  const { all, needsRepair } = await readAll()
  data = { ...all, ...changed }
  give(withSettings(data))
  // The background sees to what is missing or damaged, and the watch above brings it. Should that fail too, the page
  // goes on with what it has.
  if (needsRepair) ask({ type: 'storage.repair' }).catch(console.warn)
}
