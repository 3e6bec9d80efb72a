import type { Decision } from './decide.ts'
import type { Snooze } from './history.ts'

/**
 * A visit goes on for half an hour, so a tenth of it is grain enough for telling that it does. Told each minute, a
 * background that stays for half a minute would be awake for half of the time that somebody swipes.
 */
export const renewedAfterMs = 3 * 60_000

const lasting: Decision['reason'][] = ['off', 'snoozed', 'empty', 'private', 'asked']

/** Whether no visit can make it another decision (and to ask for a notice is none), but only a change (of settings, snooze or feed) or a snooze's end. */
export const isLasting = ({ reason }: Decision): boolean => lasting.includes(reason)

/**
 * For how long nobody on a page has to tell the background of a visit, since it could change nothing.
 * @returns in ms; null where it is until something changes
 */
export const restAfter = (decision: Decision, snooze: Snooze | null, now: number): number | null => {
  if (!isLasting(decision)) return renewedAfterMs
  return decision.reason === 'snoozed' && snooze?.kind === 'until' ? snooze.until - now : null
}

/** Under which name the detection script leaves the notice a function that ends its rest. */
export const restEnderName = 'whoseesRest'
