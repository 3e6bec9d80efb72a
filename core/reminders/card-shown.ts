import type { Feed } from '../feed/schema.ts'
import type { ReminderHistory, Visit } from './history.ts'
import { recordCard } from './news.ts'
import { continueVisit } from './visit.ts'

type Shown = { history: ReminderHistory; visit: Visit | null; feed: Feed }

/** What a card leaves behind once it has been before somebody's eyes in a tab. @param ids of the findings on it */
export const cardShown = <State extends Shown>(state: State, tabId: number, ids: string[], now: number): State => {
  const shown = state.feed.findings.filter(({ id }) => ids.includes(id))
  return {
    ...state,
    visit: { ...continueVisit(state.visit, now), card: { tabId, at: now, isShown: true } },
    history: recordCard(state.history, state.feed, shown, now),
  }
}
