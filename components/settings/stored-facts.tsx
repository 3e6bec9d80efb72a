import { formatDate, formatTime } from '../../core/language/dates.ts'
import type { Words } from '../../core/language/words.ts'
import type { ReminderHistory } from '../../core/reminders/history.ts'
import type { Asked } from '../../core/requests/asked.ts'
import type { Settings } from '../../core/settings/settings.ts'
import type { SettingsChange } from '../../core/settings/settings-change.ts'
import { Switch } from '../switch.tsx'
import { type Fact, Facts } from './facts.tsx'

/** `checks` is the number of checks in the ledger. */
type Stored = {
  settings: Settings
  history: ReminderHistory
  checks: number
  asked?: NamedAsked | null
}

/** A remembered letter with its place by name. `isUsual`: the day is when answers usually come, and no deadline. */
export type NamedAsked = Asked & { isUsual?: boolean }

/** What is remembered of a letter, in a line. */
export const describeAsked = ({ place, sentOn, dueOn, isUsual }: NamedAsked, { t, language }: Words): string =>
  t(isUsual ? 'stored.askedAboutValue' : 'stored.askedValue', {
    place,
    sent: formatDate(sentOn, language),
    due: formatDate(dueOn, language),
  })

/** What the browser keeps for the extension, in plain figures. */
export const storedFacts = ({ settings, history, checks, asked }: Stored, { t, language }: Words): Fact[] => [
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
  ...(asked ? [{ name: t('stored.asked'), value: describeAsked(asked, { t, language }) }] : []),
]

type StoredFactsProps = Words & Stored & { onChange: (change: SettingsChange) => void }

/** What is stored, and whether other devices get a copy of the settings. */
export const StoredFacts = ({ t, language, onChange, ...stored }: StoredFactsProps) => (
  <section aria-labelledby="stored">
    <h2 id="stored">{t('settings.stored')}</h2>
    <Switch
      name="sync"
      label={t('settings.sync')}
      hint={t('settings.syncHint')}
      checked={stored.settings.sync}
      onChange={(sync) => onChange({ sync })}
    />
    <p>{t('stored.lede')}</p>
    <Facts facts={storedFacts(stored, { t, language })} />
    <h3>{t('stored.neverTitle')}</h3>
    <p>{t('stored.neverText')}</p>
  </section>
)
