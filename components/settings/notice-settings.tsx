import type { PageT } from '../../core/language/catalogue.ts'
import { formatTime } from '../../core/language/dates.ts'
import type { Interface } from '../../core/language/language.ts'
import type { Language, LanguageChoice as LanguageChosen } from '../../core/language/languages.ts'
import { nameOfLanguage } from '../../core/language/names.ts'
import type { Policy } from '../../core/policy/policy.ts'
import type { Snooze } from '../../core/reminders/history.ts'
import { type Corner, cadences, themes } from '../../core/settings/options.ts'
import type { Settings } from '../../core/settings/settings.ts'
import type { SettingsChange } from '../../core/settings/settings-change.ts'
import { Button } from '../button.tsx'
import { handFocusTo } from '../focus.ts'
import { LockLine } from '../lock-line.tsx'
import { lockOf } from '../organisation.ts'
import { Switch } from '../switch.tsx'
import { Choice } from './choice.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { LockedValue } from './locked-value.tsx'

export type SettingsControlsProps = Interface & {
  /** Those in force. */
  settings: Settings
  policy: Policy | null
  t: PageT
  onChange: (change: SettingsChange) => void
}

// As the corners lie on a screen, in reading order.
const corners: Corner[] = ['top-start', 'top-end', 'bottom-start', 'bottom-end']

/** The name of a corner as it is seen: in a right-to-left interface the start side is the right one. */
export const cornerKey = (position: Corner, direction: Interface['direction']) => {
  const [block, inline] = position.split('-') as ['top' | 'bottom', 'start' | 'end']
  return `corner.${block}-${(inline === 'end') === (direction === 'ltr') ? 'right' : 'left'}` as const
}

/** Says until when the user asked not to be reminded; null if that is over. `now` in ms since the epoch. */
export const describeSnooze = (snooze: Snooze | null, now: number, t: PageT, language: string): string | null => {
  if (snooze === null) return null
  if (snooze.kind === 'news') return t('settings.snoozedNews')
  return snooze.until > now ? t('settings.snoozedUntil', { date: formatTime(snooze.until, language, 'day') }) : null
}

type NoticeSettingsProps = SettingsControlsProps & { snoozed: string | null; onEndSnooze: () => void }

const Snoozed = ({ snoozed, t, onEndSnooze }: Pick<NoticeSettingsProps, 'snoozed' | 't' | 'onEndSnooze'>) => (
  <div class="settings-snoozed" ref={handFocusTo('#switch-reminders')}>
    <p>{snoozed}</p>
    <Button onClick={onEndSnooze}>{t('settings.endSnooze')}</Button>
  </div>
)

type ControlProps = Omit<SettingsControlsProps, keyof Interface>

const Reminders = ({ settings, policy, t, onChange }: ControlProps) => {
  const locked = lockOf('reminders', policy, t)
  return (
    <>
      <Switch
        name="reminders"
        label={t('reminders')}
        hint={t('settings.remindersHint')}
        locked={locked}
        checked={settings.reminders}
        onChange={(reminders) => onChange({ reminders })}
      />
      <LockLine name="reminders" locked={locked} />
    </>
  )
}

const Cadence = ({ settings, policy, t, onChange }: ControlProps) => {
  const locked = lockOf('cadence', policy, t)
  const about = { name: 'cadence', label: t('settings.cadence') }
  if (locked) return <LockedValue {...about} value={t(`cadence.${settings.cadence}`)} locked={locked} />
  return (
    <div ref={handFocusTo('#notice')}>
      <Choice
        name="cadence"
        legend={about.label}
        hint={t('settings.cadenceHint')}
        options={cadences.map((value) => ({ value, label: t(`cadence.${value}`) }))}
        value={settings.cadence}
        onChange={(cadence) => onChange({ cadence })}
      />
    </div>
  )
}

/** When and where the notice comes. */
export const NoticeSettings = ({ settings, policy, t, direction, onChange, ...snoozed }: NoticeSettingsProps) => (
  <section aria-labelledby="notice">
    <h2 id="notice" tabIndex={-1}>
      {t('settings.notice')}
    </h2>
    <Reminders {...{ settings, policy, t, onChange }} />
    {settings.reminders && snoozed.snoozed && <Snoozed {...snoozed} t={t} />}
    <Cadence {...{ settings, policy, t, onChange }} />
    <Switch
      name="slim-tab"
      label={t('settings.slimTab')}
      hint={t('settings.slimTabHint')}
      checked={settings.slimTab}
      onChange={(slimTab) => onChange({ slimTab })}
    />
    <Switch
      name="full-card"
      label={t('settings.fullCard')}
      hint={t('settings.fullCardHint')}
      checked={settings.fullCard}
      onChange={(fullCard) => onChange({ fullCard })}
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

/** The language chosen, by its own name; what following the browser results in, if that is the choice. */
export const describeLanguage = (chosen: LanguageChosen, system: Language, t: PageT): string =>
  chosen === 'system' ? t('language.system', { language: nameOfLanguage(system) }) : nameOfLanguage(chosen)

/** `systemLanguage` is what following the browser results in. */
export type AppearanceSettingsProps = SettingsControlsProps & { systemLanguage: Language }

const LanguageSetting = (props: Omit<AppearanceSettingsProps, 'direction'>) => {
  const { settings, policy, language, systemLanguage, t, onChange } = props
  const locked = lockOf('language', policy, t)
  const value = settings.language
  const about = { name: 'language', label: t('settings.language') }
  if (locked) return <LockedValue {...about} value={describeLanguage(value, systemLanguage, t)} locked={locked} />
  return (
    <div ref={handFocusTo('#appearance')}>
      <LanguageChoice {...{ value, language, systemLanguage, t }} onChange={(one) => onChange({ language: one })} />
    </div>
  )
}

/** How it looks, and in which language. */
export const AppearanceSettings = ({ settings, policy, t, onChange, ...languages }: AppearanceSettingsProps) => (
  <section aria-labelledby="appearance">
    <h2 id="appearance" tabIndex={-1}>
      {t('settings.appearance')}
    </h2>
    <Choice
      name="theme"
      legend={t('settings.theme')}
      layout="row"
      options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={settings.theme}
      onChange={(theme) => onChange({ theme })}
    />
    <LanguageSetting {...{ settings, policy, t, onChange }} {...languages} />
  </section>
)

/** Whether "This page" is counted without being asked each time. */
export const CountingSettings = ({ settings, t, onChange }: SettingsControlsProps) => (
  <section aria-labelledby="counting">
    <h2 id="counting">{t('settings.contacted')}</h2>
    <Switch
      name="counting"
      label={t('settings.counting')}
      hint={t('settings.countingHint')}
      checked={settings.counting}
      onChange={(counting) => onChange({ counting })}
    />
  </section>
)
