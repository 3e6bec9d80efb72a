import type { Feed, Finding } from '../feed/schema.ts'
import type { Filter } from '../filter/filter.ts'

/** A list as somebody saves it: its findings, the filter that left them, and the feed that they are of. */
export type Extract = {
  feed: Feed
  sequence: number
  findings: Finding[]
  filter: Filter
  /** How many findings there are without a filter. */
  total: number
  /** The day of saving, YYYY-MM-DD. */
  savedOn: string
}

/** `whosees-tiktok-seq12-2026-11-22.csv`; the day is the one up to which the feed was compiled. */
export const fileNameOf = ({ feed, sequence }: Extract, extension: 'csv' | 'json' | 'md' | 'svg' | 'png'): string =>
  `whosees-${feed.channel}-seq${sequence}-${feed.compiled}.${extension}`
