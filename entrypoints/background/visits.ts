import type { VisitAnswer } from '../../core/messages/answers.ts'
import type { MessageOf } from '../../core/messages/messages.ts'
import type { Decision } from '../../core/reminders/decide.ts'
import { decideVisit } from '../../core/reminders/decide-visit.ts'
import type { Visit } from '../../core/reminders/history.ts'
import { restAfter } from '../../core/reminders/rest.ts'
import { visitItem } from '../../platform/items.ts'
import { systemLanguage } from '../../platform/language.ts'
import { readNoticeCatalogue } from '../../platform/notice-catalogue.ts'
import { findSiteTab, type SiteTab } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showInTab } from './notices.ts'
import { isForgotten, settingsIn } from './service-tab.ts'
import { readState, type State, stateWithoutStorage } from './state.ts'

/** Only asked where it matters: the card was given to another tab, and nobody has seen it there yet. */
const isCardTabGone = async (visit: Visit | null, tab: SiteTab): Promise<boolean> => {
  const card = visit?.card
  return !!card && !card.isShown && card.tabId !== tab.id && !(await findSiteTab(card.tabId))
}

type Decided = { state: State; decision: Decision }

const decideInTurn = (tab: SiteTab): Promise<Decided> =>
  inTurn(async () => {
    const state = await readState()
    const where = { tabId: tab.id, isPrivate: isForgotten(tab), isCardTabGone: await isCardTabGone(state.visit, tab) }
    const { decision, visit } = decideVisit(settingsIn(tab, state), { ...state, ...where }, state.feed, Date.now())
    if (!isForgotten(tab)) await visitItem.write(visit)
    return { state: { ...state, visit }, decision }
  })

/** Without storage, it could not be recorded that a card was shown, so there is only the slim tab. */
const decideWithoutStorage = async (error: unknown): Promise<Decided> => {
  console.warn(error)
  return { state: await stateWithoutStorage(), decision: { form: 'tab', reason: 'not-due' } }
}

/** A page of the site was entered, returned to, or navigated within: decides and remembers in turn, then shows. */
export const onVisit = async ({ cause }: MessageOf<'visit'>, tab: SiteTab): Promise<VisitAnswer> => {
  // Most settings follow the browser, so its words are read along with storage, not after it.
  readNoticeCatalogue(systemLanguage()).catch(console.warn)
  const { state, decision } = await decideInTurn(tab).catch(decideWithoutStorage)
  showInTab(tab, decision, state, { isFresh: cause === 'load' })
  return { form: decision.form, restMs: restAfter(decision, state.history.snooze, Date.now()) }
}
