import type { Feed } from '../../core/feed/schema.ts'
import type { History, Visit } from '../../core/reminders/history.ts'
import type { Settings } from '../../core/reminders/settings.ts'
import { historyItem, settingsItem, visitItem } from '../../platform/items.ts'
import { readOrRepair } from '../../platform/update.ts'
import { readFeedInUse } from './feed.ts'

/** All that decisions are made of. */
export type State = { settings: Settings; history: History; visit: Visit | null; feed: Feed }

/** Must be called in turn (see `inTurn`), since what can't be read is repaired. */
export const readState = async (): Promise<State> => {
  const [settings, history, visit, inUse] = await Promise.all([
    readOrRepair('settings', settingsItem),
    readOrRepair('history', historyItem),
    visitItem.read(),
    readFeedInUse(),
  ])
  return { settings, history, visit: visit.value, feed: inUse.feed }
}
