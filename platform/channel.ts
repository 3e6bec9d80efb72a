import { type Channel, chosenFeed, type ReleasedChannel, readFeedChoice, releasedFeed } from '../core/feed/channel.ts'
import channelFile from '../feed/channel.json'
import { browser } from './browser.ts'
import { channelItem } from './items.ts'

/** Which feed this extension reads (clauses 6.1 and 6.2), compiled in. `url` is null while no feed is published. */
export const channel: ReleasedChannel = import.meta.env.WXT_FEED_CHANNEL ?? (channelFile as ReleasedChannel)

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
