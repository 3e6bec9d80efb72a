import { type Channel, chosenFeed, releasedFeed } from '../core/feed/channel.ts'
import { channelItem, policyFeedItem } from './channel-item.ts'
import { channel } from './released-channel.ts'

export { channel }

/** The feed in force: the organisation's (clause 6.3), else the one that the user has chosen, else the release's. */
export const readChannel = async (): Promise<Channel> => {
  const [managed, own] = await Promise.all([policyFeedItem.read(), channelItem.read()])
  if (managed.value) return chosenFeed(channel, managed.value, 'administrator')
  return own.value ? chosenFeed(channel, own.value, 'user') : releasedFeed(channel)
}

/** Gives the feed in force, and again whenever somebody sets another, for as long as the page lives. */
export const followChannel = async (onChannel: (inForce: Channel) => void): Promise<void> => {
  const tell = async () => onChannel(await readChannel())
  channelItem.watch(tell)
  policyFeedItem.watch(tell)
  await tell()
}
