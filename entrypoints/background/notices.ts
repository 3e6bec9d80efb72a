import { noticeView } from '../../core/notice/notice-view.ts'
import { type Decision, decide } from '../../core/reminders/decide.ts'
import { isSite } from '../../core/services/site.ts'
import { interfaceFor } from '../../platform/language.ts'
import { readNoticeCatalogue } from '../../platform/notice-catalogue.ts'
import { findSiteTabs, injectNotice, pushToNotice, type SiteTab } from '../../platform/tabs.ts'
import type { State } from './state.ts'

type How = {
  /** The user asked for it by keyboard. */
  isAsked?: boolean
  /** The page has just been entered: no notice can be there yet. */
  isFresh?: boolean
}

/** Tells the notice in a tab what to show; puts it there first when it is missing and there is something to show. */
export const showInTab = async (tab: SiteTab, decision: Decision, state: State, how: How = {}): Promise<void> => {
  const { isAsked = false, isFresh = false } = how
  const { id: tabId, isPrivate } = tab
  if (isFresh && decision.form === 'nothing') return
  const shown = interfaceFor(state.settings)
  const messages = await readNoticeCatalogue(shown.language)
  const view = noticeView({ ...state, ...shown, isPrivate, messages })
  const push = { type: 'notice.show', decision, view, isAsked } as const
  if (!isFresh && (await pushToNotice(tabId, push))) return
  if (decision.form === 'nothing') return
  await injectNotice(tabId)
  await pushToNotice(tabId, push)
}

/**
 * What a tab should show after something has changed elsewhere. A change never brings up a card, only a visit does:
 * where a card would be due, the slim tab stands until then.
 */
const decideAfterChange = ({ settings, history, visit, feed }: State, tab: SiteTab): Decision => {
  const past = { history, visit, tabId: tab.id, isPrivate: tab.isPrivate }
  const decision = decide(settings, past, feed, Date.now())
  if (decision.form !== 'card' || decision.reason === 'continued') return decision
  return { form: settings.slimTab ? 'tab' : 'nothing', reason: 'not-due' }
}

/** Brings every open tab of the site in line with the state. */
export const showInAllTabs = async (state: State, exceptTabId?: number): Promise<void> => {
  const tabs = (await findSiteTabs()).filter(({ id, url }) => id !== exceptTabId && isSite(url))
  // A tab that refuses the script (closing, or an error page) must not keep the others from being told.
  await Promise.allSettled(tabs.map((tab) => showInTab(tab, decideAfterChange(state, tab), state)))
}
