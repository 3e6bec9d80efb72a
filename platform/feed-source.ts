import { chosenSource, type FeedSource, releasedSource } from '../core/feed/feed-source.ts'
import { feedChoiceItem, policyFeedItem } from './feed-choice-item.ts'
import { releasedChannel } from './released-channel.ts'
import { readTogether } from './stored-item.ts'

/** The source in force: the organisation's (clause 6.3), else the one that the user has chosen, else the release's. */
export const readFeedSource = async (): Promise<FeedSource> => {
  const { managed, own } = await readTogether({ managed: policyFeedItem, own: feedChoiceItem })
  if (managed.value) return chosenSource(releasedChannel, managed.value, 'administrator')
  return own.value ? chosenSource(releasedChannel, own.value, 'user') : releasedSource(releasedChannel)
}

/** Gives the source in force, and again whenever somebody sets another, for as long as the page lives. */
export const followFeedSource = async (onSource: (inForce: FeedSource) => void): Promise<void> => {
  const publish = async () => onSource(await readFeedSource())
  feedChoiceItem.watch(publish)
  policyFeedItem.watch(publish)
  await publish()
}
