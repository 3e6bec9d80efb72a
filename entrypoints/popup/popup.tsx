import { tellOutcome, tellTroubleOfChecks } from '../../components/check-words.ts'
import { unseenAtOpening } from '../../components/popup-findings.ts'
import { type PopupTab, PopupView } from '../../components/popup-view.tsx'
import { feedIn } from '../../core/language/feed-language.ts'
import type { PageName } from '../../core/messages/requests.ts'
import { ask } from '../../platform/ask.ts'
import { failureOf } from '../../platform/page.ts'
import { feedAgeOf, isPublished, type PageData } from '../../platform/page-data.ts'
import { requestSiteAccess } from '../../platform/permissions.ts'
import type { PopupWords } from '../../platform/popup-words.ts'
import { channel } from '../../platform/released-channel.ts'
import { openPage } from '../../platform/tabs.ts'
import type { Place } from './place.ts'

type PopupProps = {
  data: PageData
  words: PopupWords
  place: Place
  tab: PopupTab
  status: string | null
  isChecking: boolean
  set: (change: { tab?: PopupTab; status?: string | null; isChecking?: boolean }) => void
}

// Opening the popup makes everything seen; it still shows what was new when it opened.
let unseen: string[] | null = null

const leaveFor = async (page: PageName) => {
  await openPage(page)
  window.close()
}

/** The popup's content with what its controls do. */
export const Popup = ({ data, words, isChecking, set, ...state }: PopupProps) => {
  const { settings, policy, history, feed, refresh } = data
  if (feed) unseen ??= unseenAtOpening(feed, history)
  const { t, language, direction } = words
  const canCheck = isPublished(data)
  const failed = (failure: unknown) => t('failed.page', { code: failureOf(failure).code })
  const setReminders = async (reminders: boolean) => {
    const job = ask({ type: 'settings.change', change: { reminders } })
    set({ status: await job.then(() => null, failed) })
  }
  const check = async () => {
    set({ isChecking: true, status: null })
    const job = ask({ type: 'feed.check' })
    set({ isChecking: false, status: await job.then((answer) => tellOutcome(answer, t), failed) })
  }
  return (
    <PopupView
      {...state}
      {...{ t, language, direction }}
      feed={feed && feedIn(feed, language)}
      unseen={unseen ?? []}
      reminders={settings.reminders}
      policy={policy}
      age={feedAgeOf(data)}
      feedTrouble={canCheck ? tellTroubleOfChecks(refresh, t) : null}
      check={canCheck ? { isUnderWay: isChecking, onCheck: check } : null}
      contact={channel.contact}
      onSelectTab={(tab) => set({ tab })}
      onReminders={setReminders}
      onOpenPage={leaveFor}
      onGrant={requestSiteAccess}
    />
  )
}
