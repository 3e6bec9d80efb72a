import type { PageT } from '../core/language/catalogue.ts'
import { formatDate, formatTime } from '../core/language/dates.ts'
import type { History } from '../core/reminders/history.ts'
import type { Settings } from '../core/reminders/settings.ts'
import { ContactLink } from './contact-link.tsx'
import { Facts } from './facts.tsx'

/** The feed in use, as far as the settings page tells of it. */
export type FeedFactsInput = {
  channel: string
  version: string
  compiled: string
  sequence: number
  count: number
  sha256: string
}

type Words = { t: PageT; language: string }

export const feedFacts = ({ channel, version, compiled, sequence, count, sha256 }: FeedFactsInput, words: Words) => {
  const { t, language } = words
  return [
    { name: t('feed.channel'), value: channel },
    { name: t('feed.origin'), value: t('feed.originBundled', { version }) },
    { name: t('feed.compiled'), value: formatDate(compiled, language) },
    { name: t('feed.sequence'), value: String(sequence) },
    { name: t('feed.count'), value: String(count) },
    { name: t('feed.digest'), value: `${sha256.slice(0, 16)}…` },
  ]
}

/** What the browser keeps for the extension, in plain figures. */
export const storedFacts = (settings: Settings, { lastNoticeAt, told, seen }: History, { t, language }: Words) => [
  {
    name: t('stored.settings'),
    // The version is the shape of the record, not something that the user has set.
    value: t('stored.settingsValue', { count: Object.keys(settings).length - 1 }),
  },
  {
    name: t('stored.lastNotice'),
    value: lastNoticeAt === null ? t('stored.never') : formatTime(lastNoticeAt, language, 'minute'),
  },
  { name: t('stored.told'), value: String(Object.keys(told).length) },
  { name: t('stored.seen'), value: String(Object.keys(seen).length) },
]

type FeedFactsProps = Words & { feed: FeedFactsInput | null; contact: string | null }

export const FeedFacts = ({ feed, contact, t, language }: FeedFactsProps) => (
  <section aria-labelledby="feed">
    <h2 id="feed">{t('settings.feed')}</h2>
    {feed ? <Facts facts={feedFacts(feed, { t, language })} /> : <p>{t('preparing')}</p>}
    <ContactLink contact={contact} t={t} />
  </section>
)

type StoredFactsProps = Words & { settings: Settings; history: History }

export const StoredFacts = ({ settings, history, t, language }: StoredFactsProps) => (
  <section aria-labelledby="stored">
    <h2 id="stored">{t('settings.stored')}</h2>
    <p>{t('stored.lede')}</p>
    <Facts facts={storedFacts(settings, history, { t, language })} />
    <h3>{t('stored.neverTitle')}</h3>
    <p>{t('stored.neverText')}</p>
  </section>
)

/** A keyboard command and the keys it has now; '' where it has none. */
export type Command = { description: string; keys: string }

export const KeyFacts = ({ commands, t }: { commands: Command[]; t: PageT }) =>
  commands.length === 0 ? null : (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('settings.keys')}</h2>
      <Facts facts={commands.map(({ description, keys }) => ({ name: description, value: keys || t('keys.none') }))} />
      <p>{t('keys.lede')}</p>
    </section>
  )
