import type { Feed } from '../../core/feed/schema.ts'
import { type Policy, settingsInForce } from '../../core/policy/policy.ts'
import type { BeforeChoice } from '../../core/reminders/choose.ts'
import { emptyHistory, type ReminderHistory, type Visit } from '../../core/reminders/history.ts'
import { withKnown } from '../../core/reminders/news.ts'
import { defaultSettings, type Settings } from '../../core/settings/settings.ts'
import { readBundledFeed } from '../../platform/bundled-feed.ts'
import {
  askedItem,
  beforeChoiceItem,
  copiedItem,
  historyItem,
  policyItem,
  reachItem,
  settingsItem,
  visitItem,
} from '../../platform/items.ts'
import { isSameStored, readTogether, writeTogether } from '../../platform/stored-item.ts'
import { repair } from '../../platform/update.ts'
import { readFeedInUse } from './feed.ts'

/** All that decisions are made of. */
export type State = {
  /** The user's own settings, as they are stored. */
  own: Settings
  /** The settings when they were last in line with the browser's account. */
  copied: Partial<Settings> | null
  policy: Policy | null
  history: ReminderHistory
  /** What is switched on beside the site. */
  reach: string[]
  visit: Visit | null
  beforeChoice: BeforeChoice | null
  feed: Feed
  /** A later state has a higher number: what is shown of it must never give way to an earlier one. */
  order: number
}

let readings = 0

/** The settings in force: the user's own, with what an organisation has set on top. */
export const settingsOf = ({ own, policy }: State): Settings => settingsInForce(own, policy)

/**
 * What there is to decide by when the browser cannot read its storage (a damaged disk): the standard settings and the
 * findings that came with the extension. Nothing of it may be written.
 */
export const stateWithoutStorage = async (): Promise<State> => {
  readings += 1
  const { feed } = await readBundledFeed()
  const nothing = { copied: null, policy: null, reach: [], visit: null, beforeChoice: null }
  return { own: defaultSettings, history: emptyHistory, ...nothing, feed, order: readings }
}

/** `asked` is not part of the state, but is read with it because it is repaired in the same way. */
const items = {
  own: settingsItem,
  copied: copiedItem,
  history: historyItem,
  policy: policyItem,
  reach: reachItem,
  asked: askedItem,
  visit: visitItem,
  beforeChoice: beforeChoiceItem,
}

/** Must be called in turn (see `inTurn`), since what can't be read is repaired. */
export const readState = async (): Promise<State> => {
  const [{ own, copied, history, policy, reach, asked, visit, beforeChoice }, { feed }] = await Promise.all([
    readTogether(items),
    readFeedInUse(),
  ])
  await repair(settingsItem, own)
  await repair({ ...historyItem, fallback: withKnown(emptyHistory, feed) }, history)
  await repair(reachItem, reach)
  await repair(askedItem, asked)
  readings += 1
  return {
    own: own.value,
    copied: copied.value,
    policy: policy.value,
    history: withKnown(history.value, feed),
    reach: reach.value,
    visit: visit.value,
    beforeChoice: beforeChoice.value,
    feed,
    order: readings,
  }
}

const entriesOf = <Name extends keyof typeof items & keyof State>(names: Name[], before: State, after: State) =>
  names.flatMap((name) => (isSameStored(after[name], before[name]) ? [] : [{ [items[name].key]: after[name] }]))

/**
 * Writes what has changed: one write to disk and one to memory, so a worker that is stopped leaves neither
 * half-written.
 */
export const writeState = async (before: State, after: State): Promise<void> => {
  const session = entriesOf(['visit', 'beforeChoice'], before, after)
  const local = entriesOf(['own', 'copied', 'history'], before, after)
  // What Undo goes back to comes first: a choice that is stored without it could not be taken back.
  if (session.length > 0) await writeTogether('session', ...session)
  if (local.length > 0) await writeTogether('local', ...local)
}
