import type { Feed } from '../feed/schema.ts'
import type { ReminderHistory, Visit } from './history.ts'
import { recordCard } from './news.ts'
import { continueVisit } from './visit.ts'

type Shown = { history: ReminderHistory; visit: Visit | null; feed: Feed }

/** By their ids: what stood on a card, and all that it counted as news. */
type Told = { findings: string[]; news: string[] }

/**
 * What a card leaves behind once it has been before somebody's eyes in a tab. One that stood there when a newer feed came
 * has not told what is new in that; the first one tells everything.
 */
export const cardShown = <State extends Shown>(state: State, tabId: number, told: Told, now: number): State => {
  const { feed, history, visit } = state
  const among = (ids: string[]) => feed.findings.filter(({ id }) => ids.includes(id))
  const findings = history.lastNoticeAt === null ? feed.findings : among(told.news)
  return {
    ...state,
    visit: { ...continueVisit(visit, now), card: { tabId, at: now, isShown: true } },
    history: recordCard(history, { ...feed, findings }, among(told.findings), now),
  }
}
