import type { ReleasedChannel } from '../core/feed/feed-source.ts'
import type { FeedInUse } from '../core/feed/in-use.ts'
import { releasedChannel } from './released-channel.ts'

/**
 * The website that is made from the feed in use, and where to report its errors. Neither is known of another feed than the
 * release's, whose editors can't correct it.
 */
export const besideFeed = ({ source }: Pick<FeedInUse, 'source'>): Pick<ReleasedChannel, 'site' | 'contact'> =>
  source === '' ? releasedChannel : { site: null, contact: null }
