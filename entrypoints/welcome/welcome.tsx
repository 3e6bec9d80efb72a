import { describeFailure } from '../../components/describe-failure.ts'
import { sayAnew } from '../../components/say-anew.ts'
import { WelcomeView, type WelcomeViewProps } from '../../components/welcome/view.tsx'
import { noticeView } from '../../core/notice/notice-view.ts'
import { emptyHistory } from '../../core/reminders/history.ts'
import { ask } from '../../platform/ask.ts'
import { isPublished } from '../../platform/is-published.ts'
import { failureOf } from '../../platform/page.ts'
import type { PageData } from '../../platform/page-data.ts'
import type { PageWords } from '../../platform/page-words.ts'
import { requestSiteAccess } from '../../platform/permissions.ts'

export type WelcomeProps = {
  data: PageData
  words: PageWords
  access: WelcomeViewProps['access']
  hosts: string[]
  error: string | null
  onError: (error: string | null) => void
}

/** The first-run page. Its demo is the notice of a first visit, whatever has been shown before. */
export const Welcome = ({ data, words, onError, ...state }: WelcomeProps) => {
  const { settings, policy, feed } = data
  const { t } = words
  const circumstances = { settings, policy, history: emptyHistory, isPrivate: false }
  const setReminders = (reminders: boolean) =>
    sayAnew(onError, () =>
      ask({ type: 'settings.change', change: { reminders } }).then(
        () => null,
        (failure) => describeFailure(failureOf(failure), t),
      ),
    )
  return (
    <WelcomeView
      {...state}
      t={t}
      demo={feed && noticeView({ ...circumstances, ...words, feed })}
      reminders={settings.reminders}
      policy={policy}
      isPublished={isPublished(data.refresh)}
      isUnreadable={data.isUnreadable}
      onReminders={setReminders}
      onGrant={requestSiteAccess}
    />
  )
}
