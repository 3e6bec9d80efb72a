import type { PageT } from '../core/language/catalogue.ts'
import { formatTime } from '../core/language/dates.ts'
import type { Interface } from '../core/language/language.ts'
import type { Language } from '../core/language/languages.ts'
import type { Snooze } from '../core/reminders/history.ts'
import { cadences, type Position, themes } from '../core/reminders/options.ts'
import type { Settings, SettingsChange } from '../core/reminders/settings.ts'
import { Choice } from './choice.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { Switch } from './switch.tsx'

export type SettingsControlsProps = Interface & {
  settings: Settings
  t: PageT
  onChange: (change: SettingsChange) => void
}

// As the corners lie on a screen, in reading order.
const corners: Position[] = ['top-start', 'top-end', 'bottom-start', 'bottom-end']

/** The name of a corner as it is seen: the start side is the right one from right to left. */
export const cornerKey = (position: Position, direction: Interface['direction']) => {
  const [block, inline] = position.split('-') as ['top' | 'bottom', 'start' | 'end']
  return `corner.${block}-${(inline === 'end') === (direction === 'ltr') ? 'right' : 'left'}` as const
}

/** Whether and until when the user does not want to be reminded; `now` in ms since the epoch. */
export const tellSnooze = (snooze: Snooze | null, now: number, t: PageT, language: string): string | null => {
  if (snooze === null) return null
  if (snooze.kind === 'news') return t('settings.snoozedNews')
  return snooze.until > now ? t('settings.snoozedUntil', { date: formatTime(snooze.until, language, 'day') }) : null
}

type NoticeSettingsProps = SettingsControlsProps & { snoozed: string | null }

/** When and where the notice comes. */
export const NoticeSettings = ({ settings, snoozed, t, direction, onChange }: NoticeSettingsProps) => (
  <section aria-labelledby="notice">
    <h2 id="notice">{t('settings.notice')}</h2>
    <Switch
      name="reminders"
      label={t('reminders')}
      hint={t('settings.remindersHint')}
      checked={settings.reminders}
      onChange={(reminders) => onChange({ reminders })}
    />
    {snoozed && <p class="settings-snoozed">{snoozed}</p>}
    <Choice
      name="cadence"
      legend={t('settings.cadence')}
      hint={t('settings.cadenceHint')}
      options={cadences.map((value) => ({ value, label: t(`cadence.${value}`) }))}
      value={settings.cadence}
      onChange={(cadence) => onChange({ cadence })}
    />
    <Switch
      name="slim-tab"
      label={t('settings.slimTab')}
      hint={t('settings.slimTabHint')}
      checked={settings.slimTab}
      onChange={(slimTab) => onChange({ slimTab })}
    />
    <Choice
      name="position"
      legend={t('settings.position')}
      hint={t('settings.positionHint')}
      layout="corners"
      options={corners.map((value) => ({ value, label: t(cornerKey(value, direction)) }))}
      value={settings.position}
      onChange={(position) => onChange({ position })}
    />
  </section>
)

/** `systemLanguage` is what following the browser comes to. */
export type AppearanceSettingsProps = SettingsControlsProps & { systemLanguage: Language }

/** How it looks, in which language, and whether other devices get the same. */
export const AppearanceSettings = ({ settings, language, systemLanguage, t, onChange }: AppearanceSettingsProps) => (
  <section aria-labelledby="appearance">
    <h2 id="appearance">{t('settings.appearance')}</h2>
    <Choice
      name="theme"
      legend={t('settings.theme')}
      layout="row"
      options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={settings.theme}
      onChange={(theme) => onChange({ theme })}
    />
    <LanguageChoice
      value={settings.language}
      {...{ language, systemLanguage, t }}
      onChange={(language) => onChange({ language })}
    />
    <Switch
      name="sync"
      label={t('settings.sync')}
      hint={t('settings.syncHint')}
      checked={settings.sync}
      onChange={(sync) => onChange({ sync })}
    />
  </section>
)
