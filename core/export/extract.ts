import type { Feed, Finding } from '../feed/schema.ts'
import type { Filter } from '../filter/filter.ts'
import { formatDate } from '../language/dates.ts'
import type { Words } from '../language/words.ts'

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

/** Which feed something is of, as of when, in a sentence. */
export const tellOrigin = (
  { feed, sequence, savedOn }: Pick<Extract, 'feed' | 'sequence' | 'savedOn'>,
  { t, language }: Words,
): string =>
  t('export.feed', {
    channel: feed.channel,
    sequence: String(sequence),
    compiled: formatDate(feed.compiled, language),
    date: formatDate(savedOn, language),
  })

/** `whosees-tiktok-seq12-2026-11-22.csv`; the day is the one up to which the feed was compiled. */
export const fileNameOf = ({ feed, sequence }: Extract, extension: 'csv' | 'json' | 'md' | 'svg' | 'png'): string =>
  `whosees-${feed.channel}-seq${sequence}-${feed.compiled}.${extension}`
