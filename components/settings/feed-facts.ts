import type { FeedSource } from '../../core/feed/feed-source.ts'
import type { FeedAgeFacts } from '../../core/feed/freshness.ts'
import type { RefreshRecord } from '../../core/feed/refresh-record.ts'
import { formatDate, formatTime } from '../../core/language/dates.ts'
import type { Words } from '../../core/language/words.ts'
import type { Fact } from './facts.tsx'

/** What the settings page shows of the feed in use. */
export type FeedFactsInput = FeedAgeFacts & { channel: string; sequence: number; count: number; sha256: string }

export type UnreadChoice = { trouble: 'damaged' | 'newer'; at: number }

/** Where the feed comes from. `keyIds` are the thumbprints of its keys, which take a moment to compute. */
export type FeedSourceFacts = Pick<FeedSource, 'url' | 'setBy' | 'threshold' | 'keys'> & {
  keyIds: string[]
  /** A sentence about an administrator's setting that is wrong and was ignored. */
  problem: string | null
  /** Why the feed that the user had chosen can't be read, and when that was found, in ms since the epoch. */
  unread: UnreadChoice | null
}

const shorten = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text)

const sourceFacts = ({ url, setBy, threshold, keys, keyIds }: FeedSourceFacts, { t }: Words): Fact[] => {
  if (url === null) return [{ name: t('feed.address'), value: t('feed.noAddress') }]
  const count = keys.keys.length
  return [
    { name: t('feed.address'), value: url },
    { name: t('feed.setBy'), value: t(`feed.setBy.${setBy}`) },
    { name: t('feed.keys'), value: keyIds.map((kid) => shorten(kid, 12)).join(', ') || String(count) },
    { name: t('feed.threshold'), value: t('feed.thresholdValue', { threshold, count }) },
  ]
}

/** For how long it is valid. The signed pointer says so, which only a fetched feed has. */
const signedFacts = ({ origin, issued, expires, confirmedAt }: FeedFactsInput, { t, language }: Words): Fact[] => {
  if (origin === 'bundled') return []
  const at = (time: number) => formatTime(time, language, 'minute')
  return [
    { name: t('feed.issued'), value: at(Date.parse(issued)) },
    { name: t('feed.expires'), value: at(Date.parse(expires)) },
    { name: t('feed.confirmedAt'), value: confirmedAt === null ? t('stored.never') : at(confirmedAt) },
  ]
}

/** When the next check is, in words. */
export const describeDue = (
  { dueAt, isWaiting }: Pick<RefreshRecord, 'dueAt' | 'isWaiting'>,
  now: number,
  { t, language }: Words,
): string => {
  if (isWaiting) return t('feed.dueOnline')
  return dueAt === null || dueAt <= now ? t('feed.dueNow') : formatTime(dueAt, language, 'minute')
}

export const feedFacts = (
  feed: FeedFactsInput,
  source: FeedSourceFacts,
  record: RefreshRecord,
  words: Words,
): Fact[] => {
  const { t, language } = words
  const { origin, version, now } = feed
  const isBundled = origin === 'bundled'
  return [
    ...sourceFacts(source, words),
    { name: t('feed.channel'), value: feed.channel },
    { name: t('feed.origin'), value: isBundled ? t('feed.originBundled', { version }) : t('feed.originFetched') },
    { name: t('feed.compiled'), value: formatDate(feed.compiled, language) },
    { name: t('feed.sequence'), value: String(feed.sequence) },
    ...signedFacts(feed, words),
    ...(source.url === null ? [] : [{ name: t('feed.due'), value: describeDue(record, now, words) }]),
    { name: t('feed.count'), value: feed.count.toLocaleString(language) },
    { name: t('feed.digest'), value: shorten(feed.sha256, 16) },
  ]
}
