import { type Channel, chosenFeed, readFeedChoice, releasedFeed } from '../core/feed/channel.ts'
import { browser } from './browser.ts'
import { channelItem } from './channel-item.ts'
import { channel } from './released-channel.ts'

export { channel }

/** `problem` is a sentence about an administrator's setting that is wrong and was ignored. */
export type ChannelInForce = { channel: Channel; problem: string | null }

const readManaged = async (): Promise<Record<string, unknown>> => {
  try {
    return await browser.storage.managed.get(['feedUrl', 'feedKeys', 'feedThreshold'])
  } catch {
    // Firefox rejects where no administrator has set anything.
    return {}
  }
}

/** The feed in force: the administrator's (clause 6.3), else the one that the user has chosen, else the release's. */
export const readChannel = async (): Promise<ChannelInForce> => {
  const { feedUrl, feedKeys, feedThreshold } = await readManaged()
  const isManaged = feedUrl !== undefined || feedKeys !== undefined
  const managed = isManaged ? readFeedChoice({ url: feedUrl, keys: feedKeys, threshold: feedThreshold }) : null
  if (managed?.ok) return { channel: chosenFeed(channel, managed.value, 'administrator'), problem: null }
  const problem = managed?.problem ?? null
  const own = (await channelItem.read()).value
  return { channel: own ? chosenFeed(channel, own, 'user') : releasedFeed(channel), problem }
}

/** Administrators change settings while the browser runs. A browser that doesn't tell is noticed at the next check. */
export const onManagedChange = (run: () => void): void => {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' && Object.keys(changes).some((key) => key.startsWith('feed'))) run()
  })
}

/** Gives the feed in force, and again whenever somebody sets another, for as long as the page lives. */
export const followChannel = async (onChannel: (inForce: ChannelInForce) => void): Promise<void> => {
  const tell = async () => onChannel(await readChannel())
  channelItem.watch(tell)
  onManagedChange(tell)
  await tell()
}
