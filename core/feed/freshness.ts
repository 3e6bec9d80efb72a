/** The feed in use, as far as its age goes. `issued` and `expires` as the pointer has them, the rest in ms since the epoch. */
export type FeedTimes = {
  origin: 'bundled' | 'fetched'
  issued: string
  expires: string
  acceptedAt: number | null
}

/** All that a line about the age of the findings is made from. */
export type FeedAgeFacts = FeedTimes & {
  /** The day up to which the editors have looked. */
  compiled: string
  /** When a signed pointer last confirmed it. */
  confirmedAt: number | null
  /** Of the extension, which a bundled feed came with. */
  version: string
  now: number
}

export type Freshness =
  | { state: 'bundled' }
  | { state: 'signed'; confirmedAt: number }
  /** Clause 5.11: its publisher stands by it no longer. */
  | { state: 'stale'; since: number }

/** How current the feed in use may be believed to be. A bundled one is not signed, so that its times say nothing. */
export const freshnessOf = (facts: FeedTimes & { confirmedAt: number | null; now: number }): Freshness => {
  if (facts.origin === 'bundled') return { state: 'bundled' }
  const since = Date.parse(facts.expires)
  if (since <= facts.now) return { state: 'stale', since }
  return { state: 'signed', confirmedAt: facts.confirmedAt ?? facts.acceptedAt ?? Date.parse(facts.issued) }
}
