import { describeOutcome, describeTroubleOfChecks } from '../../components/check-words.ts'
import { describeFailure } from '../../components/describe-failure.ts'
import { type PopupTab, PopupView } from '../../components/popup/view.tsx'
import type { FeedAgeFacts } from '../../core/feed/freshness.ts'
import type { PageName } from '../../core/messages/messages.ts'
import type { PopupData } from '../../core/popup/popup-digest.ts'
import { ask } from '../../platform/ask.ts'
import { besideFeed } from '../../platform/beside-feed.ts'
import { isPublished } from '../../platform/is-published.ts'
import { extensionVersion, failureOf } from '../../platform/page.ts'
import { requestSiteAccess } from '../../platform/permissions.ts'
import type { PopupWords } from '../../platform/popup-words.ts'
import { openPage } from '../../platform/tabs.ts'
import type { TabBeneath } from './tab-beneath.ts'

type PopupProps = {
  digest: PopupData
  words: PopupWords
  beneath: TabBeneath
  /** What the tab has loaded of TikTok, as a page of another site, in a sentence. */
  seenElsewhere: string | null
  isWhole: boolean
  tab: PopupTab
  status: string | null
  isChecking: boolean
  set: (change: { tab?: PopupTab; status?: string | null; isChecking?: boolean }) => void
}

/** How old the feed in use is, as of now; null while there is none. */
const ageOf = ({ feed, refresh: { confirmedAt } }: PopupData): FeedAgeFacts | null =>
  feed && { ...feed, confirmedAt, version: extensionVersion(), now: Date.now() }

const privateNoteOf = ({ isPrivate }: TabBeneath, t: PopupWords['t']): string | null => {
  if (!isPrivate) return null
  // Chromium opens the pages of an extension in ordinary windows only.
  return import.meta.env.FIREFOX ? t('popup.private') : `${t('popup.private')} ${t('popup.privatePages')}`
}

const leaveFor = async (page: PageName, beneath: TabBeneath) => {
  await openPage(page, beneath)
  window.close()
}

/** @returns why the page doesn't show it, in a sentence; null where it does */
const showNotice = async (tabId: number, t: PopupWords['t']): Promise<string | null> => {
  try {
    if ((await ask({ type: 'notice.ask', tabId })) === 'refused') return t('popup.notShown')
    // The notice may stand where the popup is.
    window.close()
    return null
  } catch (failure) {
    return describeFailure(failureOf(failure), t)
  }
}

const keepNothing = () => {}

/** The same function as long as the tab is the same: Preact would take another one for another place. */
const makePlace = (tabId: number, isPrivate: boolean) => {
  let end: Promise<() => void> | null = null
  return (element: HTMLElement | null) => {
    void end?.then((stop) => stop())
    end = element && import('./this-page.tsx').then(({ showThisPage }) => showThisPage(element, tabId, isPrivate))
  }
}

const places = new Map<number, ReturnType<typeof makePlace>>()

const placeOf = ({ isPrivate }: TabBeneath, tabId: number) => {
  const place = places.get(tabId) ?? makePlace(tabId, isPrivate)
  places.set(tabId, place)
  return place
}

/** The popup's content with what its controls do. */
export const Popup = ({ digest, words, beneath, isChecking, set, ...state }: PopupProps) => {
  const { settings, policy, feed, refresh, isUnreadable } = digest
  const { t, language, direction } = words
  const { siteTab } = beneath
  // A check would go on record, and nothing from a private window does.
  const canCheck = isPublished(refresh) && !beneath.isPrivate
  const failed = (failure: unknown) => describeFailure(failureOf(failure), t)
  const setReminders = async (reminders: boolean) => {
    const job = ask({ type: 'settings.change', change: { reminders } })
    set({ status: await job.then(() => null, failed) })
  }
  const check = async () => {
    set({ isChecking: true, status: null })
    const job = ask({ type: 'feed.check' })
    set({ isChecking: false, status: await job.then((answer) => describeOutcome(answer, t), failed) })
  }
  return (
    <PopupView
      {...state}
      tabKind={beneath.kind}
      isOnSite={siteTab !== null}
      hosts={beneath.hosts}
      privateNote={privateNoteOf(beneath, t)}
      {...{ t, language, direction }}
      content={feed?.content ?? null}
      reminders={settings.reminders}
      policy={policy}
      age={ageOf(digest)}
      feedTrouble={isUnreadable ? t('storage.unreadable') : canCheck ? describeTroubleOfChecks(refresh, t) : null}
      check={canCheck ? { isUnderWay: isChecking, onCheck: check } : null}
      contact={feed && besideFeed(feed).contact}
      pagePlace={siteTab === null ? keepNothing : placeOf(beneath, siteTab)}
      onSelectTab={(tab) => set({ tab })}
      onReminders={setReminders}
      onOpenPage={(page) => leaveFor(page, beneath)}
      onGrant={requestSiteAccess}
      onShowNotice={siteTab === null ? null : async () => set({ status: await showNotice(siteTab, t) })}
    />
  )
}
