import type { PageT } from '../core/language/catalogue.ts'
import { formatTime } from '../core/language/dates.ts'
import type { History } from '../core/reminders/history.ts'
import type { Settings } from '../core/reminders/settings.ts'
import { type Fact, Facts } from './facts.tsx'

type Words = { t: PageT; language: string }

/** `checks` is how many the ledger has. */
type Stored = { settings: Settings; history: History; checks: number }

/** What the browser keeps for the extension, in plain figures. */
export const storedFacts = ({ settings, history, checks }: Stored, { t, language }: Words): Fact[] => [
  {
    name: t('stored.settings'),
    // The version is the shape of the record, not something that the user has set.
    value: t('stored.settingsValue', { count: Object.keys(settings).length - 1 }),
  },
  {
    name: t('stored.lastNotice'),
    value: history.lastNoticeAt === null ? t('stored.never') : formatTime(history.lastNoticeAt, language, 'minute'),
  },
  { name: t('stored.told'), value: Object.keys(history.told).length.toLocaleString(language) },
  { name: t('stored.seen'), value: Object.keys(history.seen).length.toLocaleString(language) },
  { name: t('stored.checks'), value: checks.toLocaleString(language) },
]

/** `isPublished`: there is a host that is asked for the findings. */
type StoredFactsProps = Words & Stored & { isPublished: boolean }

export const StoredFacts = ({ isPublished, t, language, ...stored }: StoredFactsProps) => (
  <section aria-labelledby="stored">
    <h2 id="stored">{t('settings.stored')}</h2>
    <p>{t('stored.lede')}</p>
    <Facts facts={storedFacts(stored, { t, language })} />
    <h3>{t('stored.neverTitle')}</h3>
    <p>{t(isPublished ? 'stored.neverTextPublished' : 'stored.neverText')}</p>
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
