import type { History } from '../core/reminders/history.ts'
import { AppearanceSettings, NoticeSettings, type SettingsControlsProps, tellSnooze } from './notice-settings.tsx'
import { PageHeader } from './page-header.tsx'
import { type Command, FeedFacts, type FeedFactsInput, KeyFacts, StoredFacts } from './settings-facts.tsx'
import { StatusLine } from './status-line.tsx'
import { type TroubleLine, TroubleLines } from './trouble-lines.tsx'

type SettingsViewProps = SettingsControlsProps & {
  history: History
  feed: FeedFactsInput | null
  contact: string | null
  troubles: TroubleLine[]
  commands: Command[]
  /** How the last change went, in a sentence. */
  status: string | null
  /** In ms since the epoch. */
  now: number
  onDismissTroubles: () => void
}

/** The settings page. */
export const SettingsView = (props: SettingsViewProps) => {
  const { t, language, settings, history, feed, contact, troubles, commands, status, now, onDismissTroubles } = props
  return (
    <main class="settings surface">
      <PageHeader name={t('name')} title={t('settings.title')}>
        <p>{t('settings.lede')}</p>
      </PageHeader>
      <div class="settings-status">
        <StatusLine text={status} />
      </div>
      <TroubleLines troubles={troubles} t={t} language={language} onDismiss={onDismissTroubles} />
      <NoticeSettings {...props} snoozed={tellSnooze(history.snooze, now, t, language)} />
      <AppearanceSettings {...props} />
      <FeedFacts feed={feed} contact={contact} t={t} language={language} />
      <StoredFacts settings={settings} history={history} t={t} language={language} />
      <KeyFacts commands={commands} t={t} />
    </main>
  )
}
