import type { Request } from '../../core/messages/requests.ts'
import { type Decision, decide } from '../../core/reminders/decide.ts'
import type { Visit } from '../../core/reminders/history.ts'
import { continueVisit } from '../../core/reminders/visit.ts'
import { isSite } from '../../core/services/site.ts'
import { visitItem } from '../../platform/items.ts'
import type { SiteTab } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showInTab } from './notices.ts'
import { readState } from './state.ts'

type Cause = Extract<Request, { type: 'visit' }>['cause']

const remember = async (visit: Visit, decision: Decision, tab: SiteTab, now: number) => {
  // The card is given to this tab before it is painted: a second tab that asks meanwhile gets the slim tab.
  const isNewCard = decision.form === 'card' && decision.reason !== 'continued'
  await visitItem.write(isNewCard ? { ...visit, card: { tabId: tab.id, at: now, isShown: false } } : visit)
}

/** A page of the site was entered, returned to, or navigated within: decides, remembers, shows. */
export const onVisit = (tab: SiteTab, cause: Cause): Promise<Decision['form']> =>
  inTurn(async () => {
    if (!isSite(tab.url)) return 'nothing'
    const now = Date.now()
    const state = await readState()
    const visit = continueVisit(state.visit, now)
    const past = { history: state.history, visit, tabId: tab.id, isPrivate: tab.isPrivate }
    const decision = decide(state.settings, past, state.feed, now)
    await Promise.all([
      tab.isPrivate ? undefined : remember(visit, decision, tab, now),
      showInTab(tab, decision, state, { isFresh: cause === 'load' }),
    ])
    return decision.form
  })
