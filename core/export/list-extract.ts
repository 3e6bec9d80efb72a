import type { Feed, Finding } from '../feed/schema.ts'
import type { Filter } from '../filter/filter.ts'
import { formatDate } from '../language/dates.ts'
import type { Words } from '../language/words.ts'

/** A list to be saved: its findings, the filter that selected them, and the feed they come from. */
export type ListExtract = {
  feed: Feed
  sequence: number
  findings: Finding[]
  /** How many of them match the filter; the others are listed because they must appear with a match. */
  matching: number
  filter: Filter
  /** How many findings there are without a filter. */
  total: number
  /** The day of saving, YYYY-MM-DD. */
  savedOn: string
  /** The base address of the website made from the feed, if there is one. */
  site?: string | null
}

/** Says in a sentence which feed something comes from, and as of when. @param format for its dates */
export const describeOrigin = (
  { feed, sequence, savedOn }: Pick<ListExtract, 'feed' | 'sequence' | 'savedOn'>,
  { t, language }: Words,
  format = formatDate,
): string =>
  t('export.feed', {
    channel: feed.channel,
    sequence: String(sequence),
    compiled: format(feed.compiled, language),
    date: format(savedOn, language),
  })

export type FileExtension = 'csv' | 'semicolon.csv' | 'json' | 'md'

/** `whosees-tiktok-seq12-2026-11-22.csv`; the day is that up to which the feed was compiled. */
export const fileNameOf = ({ feed, sequence }: ListExtract, extension: FileExtension): string =>
  `whosees-${feed.channel}-seq${sequence}-${feed.compiled}.${extension}`
