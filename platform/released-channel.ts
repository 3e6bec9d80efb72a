import type { ReleasedChannel } from '../core/feed/feed-source.ts'
import channelFile from '../feed/channel.json'

/** Which feed this extension reads (clauses 6.1 and 6.2), compiled in. `url` is null while no feed is published. */
export const releasedChannel: ReleasedChannel = import.meta.env.WXT_FEED_CHANNEL ?? (channelFile as ReleasedChannel)
