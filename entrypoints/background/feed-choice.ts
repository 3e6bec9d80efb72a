import { checkFeedChoice } from '../../core/feed/feed-source.ts'
import { forgetCheck } from '../../core/feed/refresh-record.ts'
import type { MessageOf } from '../../core/messages/messages.ts'
import { readBundledFeed } from '../../platform/bundled-feed.ts'
import { feedChoiceItem } from '../../platform/feed-choice-item.ts'
import { readFeedSource } from '../../platform/feed-source.ts'
import { feedItem, refreshItem, startedItem } from '../../platform/items.ts'
import { writeTogether } from '../../platform/stored-item.ts'
import { inStartTurn, inTurn } from '../../platform/update.ts'
import { announce } from './announce.ts'
import { settleFeed } from './feed.ts'
import { forgetRefresh } from './refresh.ts'
import { refuse } from './refuse.ts'
import { startRefreshing } from './schedule.ts'
import { readState } from './state.ts'

/**
 * Settles anew which feed is in use, after what decides it was stored: what fails from here on does not undo that. Until
 * all is done the start counts as not done, so a worker that is stopped in between leaves the rest to its next life.
 * @param write stores what decides it; all of it or nothing
 */
export const beginWithFeed = (write: () => Promise<unknown>): Promise<void> =>
  inStartTurn(async () => {
    await startedItem.write(false)
    const state = await inTurn(async () => {
      await write()
      forgetRefresh()
      await settleFeed().catch(console.warn)
      return readState()
    })
    announce(state)
    await startRefreshing()
      .then(() => startedItem.write(true))
      .catch(console.warn)
  })

/**
 * The feed comes from elsewhere now. What was fetched from before is put away; sequences of each source are remembered.
 * @param entries where it comes from, as `writeTogether` takes it
 */
export const changeFeedSource = (...entries: Record<string, unknown>[]): Promise<void> =>
  beginWithFeed(async () => {
    const { value } = await refreshItem.read()
    // The keys may be all that has changed, so what the previous ones signed has to go as well.
    const bundled = feedItem.entry(await readBundledFeed())
    await writeTogether('local', refreshItem.entry(forgetCheck(value)), bundled, ...entries)
  })

const toChoice = ({ choice: wanted }: MessageOf<'feed.choose'>) => {
  if (wanted === null) return null
  const choice = checkFeedChoice(wanted)
  if (!choice.ok) return refuse('FEED_CHOICE_MALFORMED', `The feed has a wrong member: ${choice.at}.`)
  return choice.value
}

/**
 * Stores another feed that the user has chosen, or goes back to the release's own. Nothing is requested from it yet.
 */
export const onFeedChoice = async (message: MessageOf<'feed.choose'>): Promise<null> => {
  const choice = toChoice(message)
  if ((await readFeedSource()).setBy === 'administrator')
    refuse('FEED_CHOICE_MANAGED', 'Your organisation has set the feed.')
  await changeFeedSource(feedChoiceItem.entry(choice))
  return null
}
