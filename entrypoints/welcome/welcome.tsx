import { WelcomeView } from '../../components/welcome-view.tsx'
import { noticeView } from '../../core/notice/notice-view.ts'
import { emptyHistory } from '../../core/reminders/history.ts'
import messages from '../../locales/en/notice.json'
import { ask } from '../../platform/ask.ts'
import { failureOf } from '../../platform/page.ts'
import { isPublished, type PageData } from '../../platform/page-data.ts'
import { pageWords } from '../../platform/page-words.ts'
import { requestSiteAccess } from '../../platform/permissions.ts'

type WelcomeProps = {
  data: PageData
  access: 'granted' | 'missing' | null
  error: string | null
  onError: (error: string | null) => void
}

/** The first-run page with what its controls do. The demo is the notice of a first visit, whatever has been told. */
export const Welcome = ({ data, onError, ...state }: WelcomeProps) => {
  const { settings, feed } = data
  const t = pageWords(settings)
  const demo = feed && { form: 'card' as const, settings, history: emptyHistory, feed, isPrivate: false, messages }
  const setReminders = async (reminders: boolean) => {
    try {
      await ask({ type: 'settings.change', change: { reminders } })
      onError(null)
    } catch (failure) {
      onError(t('failed.page', { code: failureOf(failure).code }))
    }
  }
  return (
    <WelcomeView
      {...state}
      t={t}
      demo={demo && noticeView(demo)}
      reminders={settings.reminders}
      isPublished={isPublished(data)}
      onReminders={setReminders}
      onGrant={requestSiteAccess}
    />
  )
}
