import type { Feed } from '../feed/schema.ts'
import { listedFindings } from '../findings/counts.ts'
import type { Cadence } from '../settings/options.ts'
import type { Settings } from '../settings/settings.ts'
import { daysBetween } from './calendar.ts'
import type { ReminderHistory, Visit } from './history.ts'
import { findNews } from './news.ts'
import { isSnoozed } from './snooze.ts'
import { clockToleranceMs, isOngoing } from './visit.ts'

export type Decision =
  | { form: 'card'; reason: 'first' | 'news' | 'cadence' | 'clock' | 'continued' | 'asked' }
  | { form: 'tab'; reason: 'already-shown' | 'not-due' | 'private' }
  | { form: 'nothing'; reason: 'off' | 'snoozed' | 'closed' | 'empty' | 'already-shown' | 'not-due' | 'private' }

/** What the decision knows of the past: what is stored, the visit going on, and where it is asked. */
export type Past = {
  history: ReminderHistory
  visit: Visit | null
  tabId: number
  /** In a private window nothing may be remembered, so a card could not know that it had been shown. */
  isPrivate: boolean
  /** The tab that was given the visit's card was closed. If nobody has seen the card there, it is still to come. */
  isCardTabGone?: boolean
}

/**
 * A card on a page that loads again so soon (a redirect, say) has hardly been read, so it stays. One that nobody has
 * seen yet (on a log-in page, in full screen) is still to come.
 */
export const continuedWithinMs = 30_000

const isDueBy: Record<Cadence, (last: number, now: number) => boolean> = {
  'every-visit': () => true,
  daily: (last, now) => daysBetween(last, now) >= 1,
  weekly: (last, now) => daysBetween(last, now) >= 7,
  news: () => false,
}

const findReasonForCard = (settings: Settings, past: ReminderHistory, hasNews: boolean, now: number) => {
  const { lastNoticeAt, snooze } = past
  if (lastNoticeAt === null) return 'first'
  if (hasNews) return 'news'
  // Whoever chose a day is reminded then, whatever the cadence is; the card that comes is a later one than the snooze.
  if (snooze?.kind === 'until' && snooze.until <= now && lastNoticeAt < snooze.until) return 'cadence'
  // The last notice lies in the future: the clock was wrong then or is now. One card too many mends it; waiting could take years.
  if (lastNoticeAt > now + clockToleranceMs) return settings.cadence === 'news' ? null : 'clock'
  return isDueBy[settings.cadence](lastNoticeAt, now) ? 'cadence' : null
}

/**
 * The reminder policy: what a visit to the site shows. Pure; `now` in ms, days in the process's time zone.
 * Order of the rules: the user's own word (off, closed, snoozed) before everything, then once per visit, then cadence.
 */
export const decide = (settings: Settings, past: Past, feed: Feed, now: number): Decision => {
  const { history, tabId } = past
  const visit = isOngoing(past.visit, now) ? past.visit : null
  const hasNews = findNews(feed, history).length > 0
  const tabBecause = <Reason extends 'already-shown' | 'not-due' | 'private'>(reason: Reason): Decision => ({
    form: settings.slimTab ? 'tab' : 'nothing',
    reason,
  })

  if (!settings.reminders) return { form: 'nothing', reason: 'off' }
  if (visit?.closed) return { form: 'nothing', reason: 'closed' }
  if (isSnoozed(history.snooze, hasNews, now)) return { form: 'nothing', reason: 'snoozed' }
  if (listedFindings(feed).length === 0) return { form: 'nothing', reason: 'empty' }
  if (past.isPrivate) return tabBecause('private')
  const card = visit?.card
  if (card && (card.isShown || !past.isCardTabGone)) {
    const isContinued = card.tabId === tabId && (!card.isShown || now - card.at < continuedWithinMs)
    return isContinued ? { form: 'card', reason: 'continued' } : tabBecause('already-shown')
  }
  const reason = findReasonForCard(settings, history, hasNews, now)
  return reason === null ? tabBecause('not-due') : { form: 'card', reason }
}
