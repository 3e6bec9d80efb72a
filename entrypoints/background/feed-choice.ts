import { readFeedChoice } from '../../core/feed/feed-source.ts'
import { forgetCheck } from '../../core/feed/refresh-record.ts'
import type { FeedChoiceRequest } from '../../core/messages/messages.ts'
import { Refusal } from '../../core/messages/refusal.ts'
import { feedChoiceItem } from '../../platform/feed-choice-item.ts'
import { readFeedSource } from '../../platform/feed-source.ts'
import { refreshItem } from '../../platform/items.ts'
import { inTurn } from '../../platform/update.ts'
import { announce } from './announce.ts'
import { settleFeed } from './feed.ts'
import { forgetRefresh } from './refresh.ts'
import { startRefreshing } from './schedule.ts'
import { readState, type State } from './state.ts'

/** Settles anew which feed is in use. Must be called in turn; what it returns is to be announced after it. */
export const beginWithFeed = async (): Promise<State> => {
  forgetRefresh()
  await settleFeed()
  await refreshItem.write(forgetCheck((await refreshItem.read()).value))
  return readState()
}

/**
 * The feed comes from elsewhere now. What was fetched from before is put away; sequences of each source are remembered.
 * @param write stores where it comes from, in the same turn
 */
export const changeFeedSource = async (write: () => Promise<void>): Promise<void> => {
  const state = await inTurn(async () => {
    await write()
    return beginWithFeed()
  })
  announce(state)
  await startRefreshing()
}

const toChoice = (wanted: FeedChoiceRequest) => {
  if (wanted === null) return null
  const choice = readFeedChoice(wanted)
  if (!choice.ok) throw new Refusal({ code: 'FEED_CHOICE_MALFORMED', message: choice.problem })
  return choice.value
}

/** Another feed that the user has chosen, or the way back to the release's own. Nothing is asked of it yet. */
export const onFeedChoice = async (wanted: FeedChoiceRequest): Promise<null> => {
  const choice = toChoice(wanted)
  if ((await readFeedSource()).setBy === 'administrator')
    throw new Refusal({ code: 'FEED_CHOICE_MANAGED', message: 'The feed is set by your organisation.' })
  await changeFeedSource(() => feedChoiceItem.write(choice))
  return null
}
