import { readFeedChoice } from '../../core/feed/channel.ts'
import { Refusal } from '../../core/messages/refusal.ts'
import type { FeedChoiceRequest } from '../../core/messages/requests.ts'
import { readChannel } from '../../platform/channel.ts'
import { channelItem } from '../../platform/channel-item.ts'
import { refreshItem } from '../../platform/items.ts'
import { inTurn } from '../../platform/update.ts'
import { showUnseen } from './badge.ts'
import { chooseFeed } from './feed.ts'
import { showInAllTabs } from './notices.ts'
import { refreshEnded } from './refresh.ts'
import { startRefreshing } from './schedule.ts'
import { readState } from './state.ts'

/** Chooses the feed anew, and shows it wherever something is shown. Must be called in turn. */
export const beginWithFeed = async (): Promise<void> => {
  await chooseFeed()
  const { value: record } = await refreshItem.read()
  await refreshItem.write({ ...record, dueAt: null, failures: 0, confirmedAt: null })
  const state = await readState()
  await Promise.allSettled([showUnseen(state), showInAllTabs(state)])
}

/** The feed comes from elsewhere now. What was fetched from before is put away; sequences of each are remembered. */
export const onChannelChange = async (): Promise<void> => {
  await refreshEnded()
  await inTurn(beginWithFeed)
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
  if ((await readChannel()).setBy === 'administrator')
    throw new Refusal({ code: 'FEED_CHOICE_MANAGED', message: 'The feed is set by your organisation.' })
  await refreshEnded()
  await inTurn(() => channelItem.write(choice))
  await onChannelChange()
  return null
}
