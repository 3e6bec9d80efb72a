import type { FeedAgeFacts } from '../core/feed/freshness.ts'
import type { FeedInUse } from '../core/feed/in-use.ts'
import type { RefreshRecord } from '../core/feed/refresh-record.ts'
import type { Feed } from '../core/feed/schema.ts'
import { type Policy, settingsInForce } from '../core/policy/policy.ts'
import type { ReminderHistory } from '../core/reminders/history.ts'
import { defaultSettings, type Settings } from '../core/settings/settings.ts'
import { ask } from './ask.ts'
import {
  feedItem,
  historyItem,
  policyItem,
  refreshItem,
  type StoredTrouble,
  settingsItem,
  troubleItem,
} from './items.ts'
import { extensionVersion } from './page.ts'
import type { Read } from './stored-item.ts'
import type { LoadedWords } from './words.ts'

/** Everything that the extension's own pages show. */
export type PageData = Stored & {
  /** The settings in force. */
  settings: Settings
}

type Stored = {
  /** The user's own settings. */
  own: Settings
  /** What the organisation that manages the browser has set. */
  policy: Policy | null
  history: ReminderHistory
  inUse: FeedInUse | null
  feed: Feed | null
  troubles: StoredTrouble[]
  /** When the feed was and will be checked, and how that went. */
  refresh: RefreshRecord
  /** The browser could not read all that is stored: the package's feed and the defaults stand in. */
  isUnreadable: boolean
}

/** How old the feed in use is, as of now; null while there is none. */
export const feedAgeOf = ({ inUse, refresh }: PageData): FeedAgeFacts | null => {
  if (!inUse) return null
  const { origin, issued, expires, acceptedAt, feed } = inUse
  const times = { origin, issued, expires, acceptedAt, confirmedAt: refresh.confirmedAt, now: Date.now() }
  return { ...times, compiled: feed.compiled, version: extensionVersion() }
}

const withSettings = (stored: Stored): PageData => ({ ...stored, settings: settingsInForce(stored.own, stored.policy) })

const withFeed = (inUse: FeedInUse | null) => ({ inUse, feed: inUse?.feed ?? null })

type WordsFor<Key extends string> = (settings: Settings) => Promise<LoadedWords<Key>>

type OnPart = (part: Partial<Stored>) => void

const watchParts = (onPart: OnPart) => {
  settingsItem.watch(({ value }) => onPart({ own: value }))
  policyItem.watch(({ value }) => onPart({ policy: value }))
  historyItem.watch(({ value }) => onPart({ history: value }))
  feedItem.watch(({ value }) => onPart(withFeed(value)))
  troubleItem.watch(({ value }) => onPart({ troubles: value }))
  refreshItem.watch(({ value }) => onPart({ refresh: value }))
}

type Readable<Value> = { read: () => Promise<Read<Value>>; parse: (raw: unknown) => Read<Value> }

const readAll = async () => {
  let isUnreadable = false
  const read = <Value>(item: Readable<Value>) =>
    item.read().catch((error) => {
      console.warn('WhoSees: the browser could not read what is stored.', error)
      isUnreadable = true
      return item.parse(undefined)
    })
  const [settings, policy, history, stored, troubles, refresh] = await Promise.all([
    read(settingsItem),
    read(policyItem),
    read(historyItem),
    read(feedItem),
    read(troubleItem),
    read(refreshItem),
  ])
  const needsRepair = stored.value === null || [settings, history, stored].some(({ trouble }) => trouble !== null)
  const inUse = stored.value ?? (isUnreadable ? await (await import('./bundled-feed.ts')).readBundledFeed() : null)
  const all: Stored = {
    own: settings.value,
    policy: policy.value,
    history: history.value,
    ...withFeed(inUse),
    troubles: troubles.value,
    refresh: refresh.value,
    isUnreadable,
  }
  return { all, needsRepair: needsRepair && !isUnreadable }
}

type OnData<Key extends string> = (data: PageData, words: LoadedWords<Key>) => void

/** Passes the data on once the words of its settings are read, unless newer data has come by then. */
const withWords = <Key extends string>(wordsFor: WordsFor<Key>, onData: OnData<Key>) => {
  let newest: PageData | null = null
  return async (data: PageData) => {
    newest = data
    const words = await wordsFor(data.settings)
    if (data === newest) onData(data, words)
  }
}

/**
 * Gives the stored data once it is read and again whenever any of it changes, as long as the page lives, each time with
 * the page's words in the language of the settings. Pages read storage themselves: the wait for a worker to start would
 * show.
 */
export const followPageData = async <Key extends string>(
  wordsFor: WordsFor<Key>,
  onData: OnData<Key>,
): Promise<void> => {
  const publish = withWords(wordsFor, onData)
  // Most settings follow the browser, so the words of its language are read along with storage, not after it.
  void wordsFor(defaultSettings)
  let data: Stored | null = null
  // What changes during the first read is newer than what that read returns.
  let changed: Partial<Stored> = {}
  watchParts((part) => {
    changed = { ...changed, ...part }
    if (!data) return
    data = { ...data, ...part }
    void publish(withSettings(data))
  })
  const { all, needsRepair } = await readAll()
  data = { ...all, ...changed }
  void publish(withSettings(data))
  // The background replaces what is missing or damaged, and the watch above reports it. If that fails too, the page
  // goes on with what it has.
  if (needsRepair) ask({ type: 'storage.repair' }).catch(console.warn)
}
