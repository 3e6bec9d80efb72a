import { unseenAtOpening } from '../../components/popup-findings.ts'
import { type PopupTab, PopupView } from '../../components/popup-view.tsx'
import { interfaceOf } from '../../core/language/language.ts'
import type { PageName } from '../../core/messages/requests.ts'
import { ask } from '../../platform/ask.ts'
import { channel } from '../../platform/channel.ts'
import { extensionVersion, failureOf } from '../../platform/page.ts'
import type { PageData } from '../../platform/page-data.ts'
import { requestSiteAccess } from '../../platform/permissions.ts'
import { popupWords } from '../../platform/popup-words.ts'
import { openPage } from '../../platform/tabs.ts'
import type { Place } from './place.ts'

type PopupProps = {
  data: PageData
  place: Place
  tab: PopupTab
  error: string | null
  set: (change: { tab?: PopupTab; error?: string | null }) => void
}

// Opening the popup makes everything seen; it still shows what was new when it opened.
let unseen: string[] | null = null

const leaveFor = async (page: PageName) => {
  await openPage(page)
  window.close()
}

/** The popup's content with what its controls do. */
export const Popup = ({ data: { settings, history, feed }, set, ...state }: PopupProps) => {
  if (feed) unseen ??= unseenAtOpening(feed, history)
  const t = popupWords(settings)
  const setReminders = async (reminders: boolean) => {
    try {
      await ask({ type: 'settings.change', change: { reminders } })
      set({ error: null })
    } catch (failure) {
      set({ error: t('failed.page', { code: failureOf(failure).code }) })
    }
  }
  return (
    <PopupView
      {...interfaceOf(settings)}
      {...state}
      t={t}
      feed={feed}
      unseen={unseen ?? []}
      reminders={settings.reminders}
      version={extensionVersion()}
      contact={channel.contact}
      onSelectTab={(tab) => set({ tab })}
      onReminders={setReminders}
      onOpenPage={leaveFor}
      onGrant={requestSiteAccess}
    />
  )
}
