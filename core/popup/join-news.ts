import type { Feed } from '../feed/schema.ts'
import { popupContent } from './popup-content.ts'
import type { PopupDigest } from './popup-digest.ts'

/**
 * What an open popup shows once another feed is in use: what has come since joins what was new before, each in its newest
 * edition. A finding that is corrected without being news again is in no digest, but in the feed.
 */
export const joinNews = <Digest extends PopupDigest>(before: Digest, after: Digest, feed: Feed): Digest => {
  const newIn = ({ feed: shown }: PopupDigest) => shown?.content.news.map(({ id }) => id) ?? []
  const content = popupContent(feed, [...newIn(before), ...newIn(after)], after.language)
  return { ...after, feed: after.feed && { ...after.feed, content } }
}
