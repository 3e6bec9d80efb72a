import { feedForService, wordsForService } from '../../core/notice/for-service.ts'
import { isInFull, noticeView } from '../../core/notice/notice-view.ts'
import { historyFor } from '../../core/reminders/card-shown.ts'
import type { Decision } from '../../core/reminders/decide.ts'
import { decideAfterChange } from '../../core/reminders/decide-visit.ts'
import { otherServiceAt, ownPatterns } from '../../core/services/other-services.ts'
import { interfaceFor } from '../../platform/language.ts'
import { readElsewhereCatalogue, readNoticeCatalogue } from '../../platform/notice-catalogue.ts'
import { findSiteTabs, injectNotice, pushToNotice, type SiteTab } from '../../platform/tabs.ts'
import { inOrder } from './in-order.ts'
import { isForgotten, isSiteOrService, settingsIn } from './service-tab.ts'
import { type State, settingsOf } from './state.ts'

type How = {
  isAsked?: boolean
  /** The page has just been entered: no notice can be there yet. */
  isFresh?: boolean
}

/** What the notice's view is made of; on another service that is the findings that concern it, or that none does. */
const contentFor = async ({ url }: SiteTab, { feed }: State, language: string) => {
  const id = otherServiceAt(url)
  const messages = await readNoticeCatalogue(language)
  if (!id) return { feed, messages }
  const { name: site } = feed.services.find((service) => service.id === id) ?? { name: id }
  const own = feedForService(feed, id)
  const words = { messages, elsewhere: await readElsewhereCatalogue(language), language }
  return { site, feed: own, messages: wordsForService(site, own.findings.length, words) }
}

/** @returns whether the page took it */
const show = async (tab: SiteTab, decision: Decision, state: State, how: How = {}): Promise<boolean> => {
  const { isAsked = false, isFresh } = how
  const { id: tabId } = tab
  if (isFresh && decision.form === 'nothing') return false
  const settings = settingsOf(state)
  const shown = interfaceFor(settings)
  const withMore = decision.form === 'card' && isInFull(settings, state.visit)
  // In a page that was just entered, the script is injected while the words are read: it waits for the view.
  const [content] = await Promise.all([
    contentFor(tab, state, shown.language),
    isFresh && injectNotice(tabId, withMore),
  ])
  const history = historyFor(decision, state)
  const view = noticeView({ ...state, history, settings, ...shown, isPrivate: isForgotten(tab), ...content })
  const push = { type: 'notice.show', decision, view, isAsked } as const
  if (!isFresh && (await pushToNotice(tabId, push))) return true
  if (decision.form === 'nothing') return false
  if (!isFresh) await injectNotice(tabId, withMore)
  return pushToNotice(tabId, push)
}

/** Tells the notice in a tab what to show; puts it there first when it is missing and there is something to show. */
export const showInTab = (tab: SiteTab, decision: Decision, state: State, how: How): void =>
  void inOrder(tab.id, {
    order: state.order,
    isChange: false,
    run: () => show(tab, decision, state, how),
  })

/** Shows the notice that the user asked for, whatever holds it back otherwise. @returns whether the page took it */
export const showAsked = (tab: SiteTab, state: State): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const run = () => {
    const job = show(tab, { form: 'card', reason: 'asked' }, state, { isAsked: true })
    // An error page, say, takes no script.
    resolve(job.catch(() => false))
    return job
  }
  void inOrder(tab.id, { order: state.order, isChange: false, run })
  return promise
}

/** Brings these tabs in line with the state. */
export const showInTabs = (tabs: SiteTab[], state: State): void => {
  for (const tab of tabs.filter(({ url }) => isSiteOrService(url))) {
    const past = { ...state, tabId: tab.id, isPrivate: isForgotten(tab) }
    const decision = decideAfterChange(settingsIn(tab, state), past, state.feed, Date.now())
    void inOrder(tab.id, { order: state.order, isChange: true, run: () => show(tab, decision, state) })
  }
}

/** The same for every open tab of the site, and of the services beside it. */
export const showInAllTabs = async (state: State, exceptTabId?: number): Promise<void> =>
  showInTabs(
    (await findSiteTabs(ownPatterns)).filter(({ id }) => id !== exceptTabId),
    state,
  )
