import { morningAfter } from './calendar.ts'
import type { Snooze } from './history.ts'
import { clockToleranceMs } from './visit.ts'

export const snoozeChoices = ['tomorrow', 'week', 'month', 'news'] as const
export type SnoozeChoice = (typeof snoozeChoices)[number]

const days = { tomorrow: 1, week: 7, month: 30 }

export const beginSnooze = (choice: SnoozeChoice, now: number): Snooze =>
  choice === 'news'
    ? { kind: 'news', since: now }
    : { kind: 'until', since: now, until: morningAfter(now, days[choice]) }

/**
 * Whether the user still wants to be left alone. If the clock was set back to before the snooze began, its end means
 * nothing any more: it counts as over, since it might otherwise last for years.
 */
export const isSnoozed = (snooze: Snooze | null, hasNews: boolean, now: number): boolean => {
  if (snooze === null) return false
  if (snooze.kind === 'news') return !hasNews
  return now >= snooze.since - clockToleranceMs && now < snooze.until
}
