import type { History } from '../core/reminders/history.ts'
import { DataSettings, type DataSettingsProps } from './data-settings.tsx'
import { FeedSettings, type FeedSettingsProps } from './feed-settings.tsx'
import { ManagedSettings } from './managed-settings.tsx'
import { AppearanceSettings, type AppearanceSettingsProps, NoticeSettings, tellSnooze } from './notice-settings.tsx'
import { PageHeader } from './page-header.tsx'
import { type Command, KeyFacts, StoredFacts } from './settings-facts.tsx'
import { StatusLine } from './status-line.tsx'
import { type TroubleLine, TroubleLines } from './trouble-lines.tsx'

type SettingsViewProps = AppearanceSettingsProps &
  FeedSettingsProps &
  DataSettingsProps & {
    history: History
    troubles: TroubleLine[]
    commands: Command[]
    /** How the last change went, in a sentence. */
    status: string | null
    /** In ms since the epoch. */
    now: number
    onDismissTroubles: () => void
    onEndSnooze: () => void
  }

/** The settings page. */
export const SettingsView = (props: SettingsViewProps) => {
  const { t, language, settings, history, troubles, commands, status, now, onDismissTroubles } = props
  return (
    <main class="settings surface">
      <PageHeader name={t('name')} title={t('settings.title')}>
        <p>{t('settings.lede')}</p>
      </PageHeader>
      <div class="settings-status">
        <StatusLine text={status} />
      </div>
      <TroubleLines troubles={troubles} t={t} language={language} onDismiss={onDismissTroubles} />
      <ManagedSettings policy={props.policy} t={t} />
      <NoticeSettings {...props} snoozed={tellSnooze(history.snooze, now, t, language)} />
      <AppearanceSettings {...props} />
      <FeedSettings {...props} />
      <StoredFacts
        {...{ settings, history, t, language }}
        checks={props.refresh.checks.length}
        isPublished={props.source.url !== null}
      />
      <DataSettings {...props} />
      <KeyFacts commands={commands} t={t} />
    </main>
  )
}
