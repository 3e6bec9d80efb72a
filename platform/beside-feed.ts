import type { ReleasedChannel } from '../core/feed/feed-source.ts'
import type { FeedInUse } from '../core/feed/in-use.ts'
import { releasedChannel } from './released-channel.ts'

/**
 * The website made from the feed in use, and where to report errors in it. Both are known only of the release's own
 * feed, whose editors cannot correct another.
 */
export const besideFeed = ({ source }: Pick<FeedInUse, 'source'>): Pick<ReleasedChannel, 'site' | 'contact'> =>
  source === '' ? releasedChannel : { site: null, contact: null }
