import type { Feed } from '../feed/schema.ts'
import type { Settings } from '../settings/settings.ts'
import { type Decision, decide, type Past } from './decide.ts'
import type { Visit } from './history.ts'
import { continueVisit } from './visit.ts'

/**
 * What a visit to the site shows, and the visit as it is from then on. The card is given to this tab before it is
 * painted: a second tab that asks meanwhile gets the slim tab. @param now in ms
 */
export const decideVisit = (
  settings: Settings,
  past: Past,
  feed: Feed,
  now: number,
): { decision: Decision; visit: Visit } => {
  const visit = continueVisit(past.visit, now)
  const decision = decide(settings, { ...past, visit }, feed, now)
  const isNewCard = decision.form === 'card' && decision.reason !== 'continued'
  const card = isNewCard ? { tabId: past.tabId, at: now, isShown: false } : visit.card
  return { decision, visit: { ...visit, card } }
}

/**
 * What an open tab shows after something has changed elsewhere. A change never brings up a card, only a visit does:
 * where a card would be due, the slim tab stands until then.
 */
export const decideAfterChange = (settings: Settings, past: Past, feed: Feed, now: number): Decision => {
  const decision = decide(settings, past, feed, now)
  if (decision.form !== 'card' || decision.reason === 'continued') return decision
  return { form: settings.slimTab ? 'tab' : 'nothing', reason: 'not-due' }
}
