/** The times of the feed in use: `issued` and `expires` as in the pointer, the others in ms since the epoch. */
export type FeedTimes = {
  origin: 'bundled' | 'fetched'
  issued: string
  expires: string
  acceptedAt: number | null
}

/** Everything that a line about the findings' age is made from. */
export type FeedAgeFacts = FeedTimes & {
  /** The day up to which the editors have looked. */
  compiled: string
  /** When a signed pointer last confirmed it. */
  confirmedAt: number | null
  /** The version of the extension that a bundled feed came with. */
  version: string
  now: number
}

export type Freshness =
  | { state: 'bundled' }
  | { state: 'signed'; confirmedAt: number }
  /** Clause 5.11: its publisher no longer stands by it. */
  | { state: 'stale'; since: number }

/** How current the feed in use may be believed to be. A bundled feed is unsigned, so its times prove nothing. */
export const freshnessOf = (facts: FeedTimes & { confirmedAt: number | null; now: number }): Freshness => {
  if (facts.origin === 'bundled') return { state: 'bundled' }
  const since = Date.parse(facts.expires)
  if (since <= facts.now) return { state: 'stale', since }
  return { state: 'signed', confirmedAt: facts.confirmedAt ?? facts.acceptedAt ?? Date.parse(facts.issued) }
}
