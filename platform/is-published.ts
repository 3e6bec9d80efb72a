import type { RefreshFacts } from '../core/feed/refresh-facts.ts'
import { releasedChannel } from './released-channel.ts'

/**
 * Whether there is a host to ask, whoever named it. A due check is proof enough: the code that reads the address and
 * keys of another feed would weigh on the popup.
 */
export const isPublished = ({ dueAt }: Pick<RefreshFacts, 'dueAt'>): boolean =>
  releasedChannel.url !== null || dueAt !== null
