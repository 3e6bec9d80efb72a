import { chosenSource, type FeedChoice, type FeedSource, releasedSource } from '../core/feed/feed-source.ts'
import { feedChoiceItem, policyFeedItem } from './feed-choice-item.ts'
import { releasedChannel } from './released-channel.ts'
import { type Read, readTogether, type Trouble } from './stored-item.ts'

/** What the source in force follows from, for whoever reads other items with it. */
export const feedSourceItems = { managed: policyFeedItem, own: feedChoiceItem }

type Choices = Record<keyof typeof feedSourceItems, Read<FeedChoice | null>>

/** The source in force: the organisation's (clause 6.3), else the one that the user has chosen, else the release's. */
export const feedSourceOf = ({ managed, own }: Choices): FeedSource => {
  if (managed.value) return chosenSource(releasedChannel, managed.value, 'administrator')
  return own.value ? chosenSource(releasedChannel, own.value, 'user') : releasedSource(releasedChannel)
}

export const readFeedSource = async (): Promise<FeedSource> => feedSourceOf(await readTogether(feedSourceItems))

/**
 * Gives the source in force, and again whenever somebody sets another, for as long as the page lives; with it, why the
 * user's own choice can't be read, if that is so.
 */
export const followFeedSource = async (
  onSource: (inForce: FeedSource, unread: Trouble | null) => void,
): Promise<void> => {
  const publish = async () => {
    const choices = await readTogether(feedSourceItems)
    onSource(feedSourceOf(choices), choices.own.trouble)
  }
  feedChoiceItem.watch(publish)
  policyFeedItem.watch(publish)
  await publish()
}
