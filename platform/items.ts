import * as v from 'valibot'
import { type FeedInUse, feedInUse } from '../core/feed/in-use.ts'
import { emptyRefreshRecord, type RefreshRecord, refreshRecord } from '../core/feed/refresh-record.ts'
import { policy } from '../core/policy/policy.ts'
import { beforeChoice } from '../core/reminders/choose.ts'
import { emptyHistory, history, visit } from '../core/reminders/history.ts'
import { asked } from '../core/requests/asked.ts'
import { defaultSettings, settings } from '../core/settings/settings.ts'
import { storedItem, writeTogether } from './stored-item.ts'

/*
 * Everything that is stored. Only this file names the keys, with feed-choice-item.ts, which is apart because it would
 * weigh on the popup. The background is the one writer; pages read and watch. `session` is memory that the browser drops
 * when it closes or the extension is updated or turned off, never disk.
 */

export const settingsItem = storedItem({ area: 'local', key: 'settings', schema: settings, fallback: defaultSettings })

// One written by an earlier version lacks the members that it didn't know.
const copyOfSettings = v.nullable(v.partial(settings))

/** The copy in the browser's account, if the user asked for it. */
export const syncedSettingsItem = storedItem({ area: 'sync', key: 'settings', schema: copyOfSettings, fallback: null })

/** That copy as it was when settings and account last agreed: whatever differs from it was changed since, here or there. */
export const copiedItem = storedItem({ area: 'local', key: 'copied', schema: copyOfSettings, fallback: null })

/**
 * What the organisation that manages the browser has set, as last read: after a start the browser takes seconds to
 * answer (see `readManagedStorage`). null where there is no policy.
 */
export const policyItem = storedItem({ area: 'local', key: 'policy', schema: v.nullable(policy), fallback: null })

/**
 * Where WhoSees is switched on beside the site, by name. The settings page writes it, after the browser has granted
 * access; the background follows it. It is neither copied to other devices nor exported, since the browser's grant
 * could not go with it.
 */
export const reachItem = storedItem({ area: 'local', key: 'reach', schema: v.array(v.string()), fallback: [] })

export const historyItem = storedItem({ area: 'local', key: 'history', schema: history, fallback: emptyHistory })

/** That the user has asked the company, where that is to be remembered. */
export const askedItem = storedItem({ area: 'local', key: 'asked', schema: v.nullable(asked), fallback: null })

export const visitItem = storedItem({ area: 'session', key: 'visit', schema: v.nullable(visit), fallback: null })

/** What Undo in the notice goes back to. */
export const beforeChoiceItem = storedItem({
  area: 'session',
  key: 'beforeChoice',
  schema: v.nullable(beforeChoice),
  fallback: null,
})

/** Whether what every start needs has been done since the browser or the extension started. */
export const startedItem = storedItem({ area: 'session', key: 'started', schema: v.boolean(), fallback: false })

export const feedItem = storedItem({
  area: 'local',
  key: 'feed',
  schema: v.nullable(feedInUse),
  fallback: null,
  isSealed: true,
})

/** When the feed was and will be checked, and the highest sequences, below which nothing is accepted again. */
export const refreshItem = storedItem({
  area: 'local',
  key: 'refresh',
  schema: refreshRecord,
  fallback: emptyRefreshRecord,
})

/** Clause 5.10: one write, so that no moment knows the feed without its sequence, or the other way round. */
export const writeFeed = (inUse: FeedInUse, record: RefreshRecord): Promise<void> =>
  writeTogether('local', feedItem.entry(inUse), refreshItem.entry(record))

/** Stored data that could not be read: what, when, and the unreadable data itself. The last five are kept. */
const troubles = v.array(
  v.object({
    /** Its key. */
    item: v.picklist(['settings', 'history', 'feed', 'reach', 'asked']),
    trouble: v.picklist(['damaged', 'newer', 'lost']),
    at: v.number(),
    raw: v.unknown(),
    /** The user has read of it. What a later version wrote is met again at every read, so it stays on the list. */
    isDismissed: v.optional(v.boolean(), false),
  }),
)

export type StoredTrouble = v.InferOutput<typeof troubles>[number]

export const troubleItem = storedItem({ area: 'local', key: 'troubles', schema: troubles, fallback: [] })
