import type { PopupDigest } from './popup-digest.ts'

/* Apart from what makes a digest, which the popup needs only where it has none. */

/**
 * What an open popup shows once it gets another digest. To open it makes everything seen; what was new then stays so.
 * @returns null where the digest is of another feed: what is new of both follows from that feed alone (`joinNews`)
 */
export const continueDigest = <Digest extends PopupDigest>(before: Digest | null, after: Digest): Digest | null => {
  if (!before?.feed || !after.feed || before.language !== after.language) return after
  if (before.feed.sha256 !== after.feed.sha256) return null
  return { ...after, feed: { ...after.feed, content: before.feed.content } }
}
