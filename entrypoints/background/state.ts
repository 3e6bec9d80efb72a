import type { Feed } from '../../core/feed/schema.ts'
import { inForce, type Policy } from '../../core/policy/policy.ts'
import type { History, Visit } from '../../core/reminders/history.ts'
import type { Settings } from '../../core/reminders/settings.ts'
import { historyItem, policyItem, settingsItem, visitItem } from '../../platform/items.ts'
import { readOrRepair } from '../../platform/update.ts'
import { readFeedInUse } from './feed.ts'

/** All that decisions are made of. */
export type State = {
  /** Those in force. */
  settings: Settings
  /** The user's own, as they are stored. */
  own: Settings
  policy: Policy | null
  history: History
  visit: Visit | null
  feed: Feed
}

/** The same with other settings of the user's own, and what is in force then. */
export const withOwn = (state: Omit<State, 'settings'>, own: Settings): State => ({
  ...state,
  own,
  settings: inForce(own, state.policy),
})

/** Must be called in turn (see `inTurn`), since what can't be read is repaired. */
export const readState = async (): Promise<State> => {
  const [own, history, policy, visit, inUse] = await Promise.all([
    readOrRepair('settings', settingsItem),
    readOrRepair('history', historyItem),
    policyItem.read(),
    visitItem.read(),
    readFeedInUse(),
  ])
  return withOwn({ own, policy: policy.value, history, visit: visit.value, feed: inUse.feed }, own)
}
