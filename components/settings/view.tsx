import type { SettingsT } from '../../core/language/catalogue.ts'
import type { ReminderHistory } from '../../core/reminders/history.ts'
import type { Asked } from '../../core/requests/asked.ts'
import { PageHeader } from '../page-header.tsx'
import { StatusLine } from '../status-line.tsx'
import { StorageTrouble } from '../storage-trouble.tsx'
import { BuildFacts, type BuildFactsProps } from './build-facts.tsx'
import { DataSettings, type DataSettingsProps } from './data-settings.tsx'
import { FeedSettings, type FeedSettingsProps } from './feed-settings.tsx'
import { KeyFacts, type KeyFactsProps } from './key-facts.tsx'
import { ManagedSettings } from './managed-settings.tsx'
import {
  AppearanceSettings,
  type AppearanceSettingsProps,
  CountingSettings,
  describeSnooze,
  NoticeSettings,
} from './notice-settings.tsx'
import { ReachSettings, type ReachSettingsProps } from './reach-settings.tsx'
import { StoredFacts } from './stored-facts.tsx'
import { type TroubleLine, TroubleLines } from './trouble-lines.tsx'

type SettingsViewProps = AppearanceSettingsProps &
  FeedSettingsProps &
  DataSettingsProps &
  KeyFactsProps &
  BuildFactsProps & {
    history: ReminderHistory
    /** A letter that is remembered, with its place by name. */
    asked?: Asked | null
    /** What can be switched on beside the site; null until it is known. */
    beyond?: ReachSettingsProps | null
    t: SettingsT
    troubles: TroubleLine[]
    /** The browser could not read what is stored. */
    isUnreadable: boolean
    /** How the last change went, in a sentence. */
    status: string | null
    /** In ms since the epoch. */
    now: number
    onDismissTroubles: () => void
    onEndSnooze: () => void
  }

export const SettingsView = (props: SettingsViewProps) => {
  const { t, language, settings, history, troubles, status, now, onDismissTroubles } = props
  return (
    <main class="settings surface">
      <PageHeader name={t('name')} title={t('settings.title')}>
        <p>{t('settings.lede')}</p>
      </PageHeader>
      <div class="settings-status">
        <StatusLine text={status} />
      </div>
      <StorageTrouble isUnreadable={props.isUnreadable} t={t} />
      <TroubleLines troubles={troubles} t={t} language={language} onDismiss={onDismissTroubles} />
      <ManagedSettings policy={props.policy} t={t} />
      <NoticeSettings {...props} snoozed={describeSnooze(history.snooze, now, t, language)} />
      <AppearanceSettings {...props} />
      <CountingSettings {...props} />
      {props.beyond && <ReachSettings {...props.beyond} />}
      <FeedSettings {...props} />
      <StoredFacts
        {...{ settings, history, asked: props.asked ?? null, t, language }}
        onChange={props.onChange}
        checks={props.refresh.checks.length}
      />
      <DataSettings {...props} />
      <KeyFacts {...props} />
      <BuildFacts {...props} />
    </main>
  )
}
