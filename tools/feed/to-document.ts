import { addressOf } from '../../core/feed/feed-source.ts'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import type { Words } from '../../core/language/words.ts'
import { pageAddress } from '../../core/website/page-address.ts'
import type { ChannelFile } from './channel-schema.ts'
import { readerContent } from './reader-content.ts'
import { readerWords } from './reader-words.ts'

/** What feed readers are told of the channel. */
export type Addresses = Pick<ChannelFile, 'url' | 'site' | 'contact'>

// The one hour that is the same day from Honolulu to Auckland.
export const timestampOf = (date: string): string => `${date.length === 7 ? `${date}-01` : date}T10:00:00Z`

export const lastTouched = ({ date, changes, retracted }: Pick<Finding, 'date' | 'changes' | 'retracted'>): string =>
  [date, ...changes.map((change) => change.date), retracted?.date ?? date].reduce((a, b) => (a > b ? a : b))

const toItem = (finding: Finding, feed: Feed, { site }: Addresses, words: Words) => {
  const { id, date, title, summary, ...own } = finding
  return {
    id,
    ...(site === null ? {} : { url: pageAddress(site, id) }),
    external_url: own.sources[0]?.url,
    title,
    summary,
    content_html: readerContent(finding, feed, words),
    date_published: timestampOf(date),
    date_modified: timestampOf(lastTouched(finding)),
    tags: [own.kind, ...own.regions],
    language: feed.language,
    _whosees: { date, ...own },
  }
}

const about =
  'The WhoSees feed, format 1: what each finding is, where it stands, what it bears on, and where it comes from. ' +
  'docs/feed-format.md of the project describes every member.'

/**
 * Clauses 3.1 and 3.2: the JSON Feed document of a feed, for any feed reader, and for `fromDocument`. Member order is
 * fixed, so equal feeds of equal channels give equal bytes.
 */
export const toDocument = (feed: Feed, channel: Addresses) => {
  const { title, description, language, findings, ...own } = feed
  const { url, site, contact } = channel
  const home = site ?? contact
  const words = readerWords(language)
  return {
    version: 'https://jsonfeed.org/version/1.1' as const,
    title,
    ...(site === null ? {} : { home_page_url: addressOf(site, '') }),
    ...(url === null ? {} : { feed_url: addressOf(url, 'feed.json') }),
    description,
    language,
    authors: [{ name: title, ...(home === null ? {} : { url: home }) }],
    items: findings.map((finding) => toItem(finding, feed, channel, words)),
    _whosees: { about, ...own },
  }
}
