import * as v from 'valibot'
import { emptyRefreshRecord, refreshRecord } from '../core/feed/refresh-record.ts'
import { type Feed, feed } from '../core/feed/schema.ts'
import { policy } from '../core/policy/policy.ts'
import { emptyHistory, history, visit } from '../core/reminders/history.ts'
import { defaultSettings, settings } from '../core/reminders/settings.ts'
import { storedItem, writeTogether } from './stored-item.ts'

/*
 * Everything that is stored, and the only file that names the keys, but for channel-item.ts, which is apart since it
 * would weigh on the popup. The background is the one writer; pages read and watch. `session` is memory that the browser
 * drops when it closes, never disk.
 */

export const settingsItem = storedItem({ area: 'local', key: 'settings', schema: settings, fallback: defaultSettings })

/** The copy in the browser's account, when the user asked for it. */
export const syncedSettingsItem = storedItem({
  area: 'sync',
  key: 'settings',
  schema: v.nullable(settings),
  fallback: null,
})

/**
 * What the organisation that manages the browser has set, as it was last read: the browser's own answer takes seconds
 * after its start (see `readManagedStorage`). null where there is no policy.
 */
export const policyItem = storedItem({ area: 'local', key: 'policy', schema: v.nullable(policy), fallback: null })

export const historyItem = storedItem({ area: 'local', key: 'history', schema: history, fallback: emptyHistory })

export const visitItem = storedItem({ area: 'session', key: 'visit', schema: v.nullable(visit), fallback: null })

const feedInUse = v.object({
  version: v.literal(1),
  origin: v.picklist(['bundled', 'fetched']),
  /** Where a fetched feed came from (see `Channel`); '' for the release's own and the bundled one. */
  source: v.optional(v.string(), ''),
  /** When it came into use, in ms since the epoch; null for the bundled one. */
  acceptedAt: v.optional(v.nullable(v.number()), null),
  sequence: v.number(),
  issued: v.string(),
  expires: v.string(),
  sha256: v.string(),
  feed,
})

/** The feed in use with its sequence and times, in one item (clause 5.10). */
export type FeedInUse = Omit<v.InferOutput<typeof feedInUse>, 'feed'> & { feed: Feed }

export const feedItem = storedItem({ area: 'local', key: 'feed', schema: v.nullable(feedInUse), fallback: null })

/** When the feed was and will be checked, and what must never be believed again. */
export const refreshItem = storedItem({
  area: 'local',
  key: 'refresh',
  schema: refreshRecord,
  fallback: emptyRefreshRecord,
})

/** Clause 5.10: one write, so that no moment knows the feed without its sequence, or the other way round. */
export const writeFeed = (inUse: FeedInUse, record: v.InferOutput<typeof refreshRecord>): Promise<void> =>
  writeTogether('local', feedItem.entry(inUse), refreshItem.entry(record))

/** Stored data that could not be read: what, when, and the unreadable data itself, so that nothing is lost. */
const troubles = v.array(
  v.object({
    item: v.picklist(['settings', 'history', 'feed']),
    trouble: v.picklist(['damaged', 'newer']),
    at: v.number(),
    raw: v.unknown(),
  }),
)

export type StoredTrouble = v.InferOutput<typeof troubles>[number]

export const troubleItem = storedItem({ area: 'local', key: 'troubles', schema: troubles, fallback: [] })
