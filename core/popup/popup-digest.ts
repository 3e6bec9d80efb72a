import type { FeedTimes } from '../feed/freshness.ts'
import type { FeedInUse } from '../feed/in-use.ts'
import type { RefreshFacts } from '../feed/refresh-facts.ts'
import type { Interface } from '../language/language.ts'
import type { Policy } from '../policy/policy.ts'
import type { ReminderHistory } from '../reminders/history.ts'
import type { Settings } from '../settings/settings.ts'
import { type PopupContent, popupContent } from './popup-content.ts'
import { unseenAtOpening } from './popup-findings.ts'

/**
 * Of the feed in use: `sha256` is its file's, `source` the id of where it came from, `compiled` the day up to which the
 * editors have looked.
 */
type DigestedFeed = FeedTimes & { sha256: string; source: string; compiled: string; content: PopupContent }

/**
 * Almost everything the popup shows, which the background makes anew at every change so the popup can show it at once.
 * What is known of the refresh is not in it: it changes with each check, and needs no preparation.
 */
export type PopupDigest = {
  settings: Pick<Settings, 'reminders' | 'theme' | 'language'>
  /** The language that the settings resulted in when this was made. */
  language: Interface['language']
  policy: Policy | null
  feed: DigestedFeed | null
  /** The browser could not read all that is stored. */
  isUnreadable: boolean
}

/** Everything the popup shows. */
export type PopupData = PopupDigest & { refresh: RefreshFacts }

type Digestible = {
  /** The settings in force. */
  settings: Settings
  policy: Policy | null
  history: ReminderHistory
  inUse: FeedInUse | null
  isUnreadable: boolean
}

const digestFeed = ({ feed, ...inUse }: FeedInUse, history: ReminderHistory, language: string): DigestedFeed => {
  const { sha256, source, origin, issued, expires, acceptedAt } = inUse
  const content = popupContent(feed, unseenAtOpening(feed, history), language)
  return { sha256, source, origin, issued, expires, acceptedAt, compiled: feed.compiled, content }
}

/** @param language that of the interface, as a BCP 47 tag */
export const popupDigest = (of: Digestible, language: Interface['language']): PopupDigest => {
  const { reminders, theme, language: choice } = of.settings
  return {
    settings: { reminders, theme, language: choice },
    language,
    policy: of.policy,
    feed: of.inUse && digestFeed(of.inUse, of.history, language),
    isUnreadable: of.isUnreadable,
  }
}
