import type { Feed, Finding } from '../feed/schema.ts'
import { pick } from '../findings/select.ts'
import { pageAddress } from '../website/page-address.ts'

/** A finding as it is cited: of which feed, at which sequence, and on which day it was accessed (YYYY-MM-DD). */
export type Cited = {
  finding: Finding
  feed: Feed
  sequence: number
  accessed: string
  /** The base address of the website made from the feed, if there is one. */
  site?: string | null
}

/** The author to cite: the feed's title up to its colon. Another feed must not be cited as ours. */
export const authorOf = ({ title }: Pick<Feed, 'title'>): string => title.split(':')[0]?.trim() || title

/** Says which finding of which feed it is. Editorial rule: it names those to be read with it, but none withdrawn. */
export const noteOf = ({ finding: { id, date, mustAppearWith }, feed, sequence }: Cited): string =>
  [
    `Feed ${feed.channel}, sequence ${sequence}`,
    `finding ${id} of ${date}`,
    ...pick(feed, mustAppearWith).map((other) => `to be read with finding ${other.id}`),
  ].join('; ')

/** The address of the finding's own page, if the feed has a website. */
export const addressOfCited = ({ finding, site = null }: Cited): string | null => pageAddress(site, finding.id)

/** The key of the entry for a finding's source; the finding's own is its id. `index` counts from 0. */
export const sourceKey = ({ id }: Finding, index: number): string => `${id}-source-${index + 1}`
