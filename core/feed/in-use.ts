import * as v from 'valibot'
import type { Pointer } from './pointer.ts'
import { type Feed, feed } from './schema.ts'

/** The feed in use with its sequence and times, in one item (clause 5.10). */
export const feedInUse = v.object({
  version: v.literal(1),
  origin: v.picklist(['bundled', 'fetched']),
  /** Where a fetched feed came from (the id of its `FeedSource`); '' for the release's own and the bundled one. */
  source: v.optional(v.string(), ''),
  /** When it came into use, in ms since the epoch; null for the bundled one. */
  acceptedAt: v.optional(v.nullable(v.number()), null),
  sequence: v.number(),
  issued: v.string(),
  expires: v.string(),
  sha256: v.string(),
  /** Whether another version of the extension stored it: its file may have members that only this version knows. */
  isFromOtherVersion: v.optional(v.boolean()),
  feed,
})

export type FeedInUse = Omit<v.InferOutput<typeof feedInUse>, 'feed'> & { feed: Feed }

export const toFeedInUse = (
  { sequence, issued, expires, file }: Pointer,
  feed: Feed,
  from: Pick<FeedInUse, 'origin' | 'source' | 'acceptedAt'>,
): FeedInUse => ({ version: 1, ...from, sequence, issued, expires, sha256: file.sha256, feed })

export const bundledInUse = (pointer: Pointer, feed: Feed): FeedInUse =>
  toFeedInUse(pointer, feed, { origin: 'bundled', source: '', acceptedAt: null })

const isOutdated = (stored: FeedInUse, bundled: FeedInUse, sourceId: string): boolean => {
  // An update of the extension may bring other findings under the same number, or fewer of them: the package's are right.
  if (stored.origin === 'bundled') return bundled.sequence > stored.sequence || bundled.sha256 !== stored.sha256
  return stored.source !== sourceId || (sourceId === '' && bundled.sequence > stored.sequence)
}

/**
 * Clause 6.5: the newer of the bundled and the stored feed. The bundled feed is the release's, so its sequence says
 * nothing about a feed from another source. A feed stored from a source that is no longer in force is not used.
 * @param isFromOtherVersion whether another version of the extension stored it
 */
export const chooseFeed = (
  stored: FeedInUse | null,
  bundled: FeedInUse,
  sourceId: string,
  isFromOtherVersion = false,
): FeedInUse => {
  if (stored === null || isOutdated(stored, bundled, sourceId)) return bundled
  if (!isFromOtherVersion) return stored
  return stored.origin === 'bundled' ? bundled : { ...stored, isFromOtherVersion }
}
