import type { PopupDigest } from './popup-digest.ts'

/* Separate from the code that makes a digest, which the popup loads only if it has none. */

/**
 * What an open popup shows once it gets another digest. Opening the popup marks everything as seen, so what was new
 * then goes on being shown as new.
 * @returns null if the digest is of another feed: what is new in both can be told only from that feed itself
 * (`joinNews`)
 */
export const continueDigest = <Digest extends PopupDigest>(before: Digest | null, after: Digest): Digest | null => {
  if (!before?.feed || !after.feed || before.language !== after.language) return after
  if (before.feed.sha256 !== after.feed.sha256) return null
  return { ...after, feed: { ...after.feed, content: before.feed.content } }
}
