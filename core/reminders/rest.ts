import { minuteMs } from '../time/durations.ts'
import type { Decision } from './decide.ts'
import type { Snooze } from './history.ts'

/**
 * A visit ends after half an hour without activity, so it is precise enough to report activity every tenth of that. A
 * report a minute would keep a background that stays for half a minute awake half the time that somebody swipes.
 */
export const renewedAfterMs = 3 * minuteMs

const lasting: Decision['reason'][] = ['off', 'snoozed', 'empty', 'private', 'asked']

/**
 * Whether no further visit can change this decision, but only a change of settings, snooze or feed, or a snooze's end.
 * (Asking for the notice is not a visit.)
 */
export const isLasting = ({ reason }: Decision): boolean => lasting.includes(reason)

/**
 * For how long pages need not report visits to the background, since none could change anything.
 * @returns in ms; null: until something changes
 */
export const restAfter = (decision: Decision, snooze: Snooze | null, now: number): number | null => {
  if (!isLasting(decision)) return renewedAfterMs
  return decision.reason === 'snoozed' && snooze?.kind === 'until' ? snooze.until - now : null
}

/** The name under which the detection script leaves, for the notice, a function that ends its rest. */
export const restEnderName = 'whoseesRest'
