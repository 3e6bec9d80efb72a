import type { Feed } from '../feed/schema.ts'
import type { Decision } from './decide.ts'
import type { Editions, ReminderHistory, Visit } from './history.ts'
import { type CardReport, editionsOf, findNews, isTold, notIn, recordCard } from './news.ts'
import { continueVisit } from './visit.ts'

type Shown = { history: ReminderHistory; visit: Visit | null; feed: Feed }

/**
 * What a card leaves behind once it has been before somebody's eyes in a tab. It may be older than the feed: then it has
 * told and shown what it was made of, and nothing that has come since.
 */
export const cardShown = <State extends Shown>(state: State, tabId: number, card: CardReport, now: number): State => {
  const { feed, history, visit } = state
  const inFeed = editionsOf(feed.findings)
  // What the feed has never had is not for a tab to say.
  const believed = (given: Editions) => notIn(notIn(inFeed, given), given)
  const current = continueVisit(visit, now)
  const report = { told: believed(card.told), seen: believed(card.seen) }
  const last = (current.card?.tabId === tabId && current.card.madeOf) || history
  // A card is reported once more when it is unfolded or loaded again. One that tells less is another.
  const madeOf = isTold(report, editionsOf(findNews(feed, last))) ? last : history
  return {
    ...state,
    visit: { ...current, card: { tabId, at: now, isShown: true, madeOf } },
    history: recordCard(history, report, now),
  }
}

/** What a notice is made of: a card that goes on, of what there was before it was seen, or its news would be none. */
export const historyFor = ({ reason }: Decision, { history, visit }: Omit<Shown, 'feed'>): ReminderHistory =>
  (reason === 'continued' && visit?.card?.madeOf) || history
