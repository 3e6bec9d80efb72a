import type { NoticeChoice } from '../messages/requests.ts'
import type { History, Visit } from './history.ts'
import type { Settings } from './settings.ts'
import { beginSnooze } from './snooze.ts'
import { continueVisit } from './visit.ts'

type Chosen = { settings: Settings; history: History; visit: Visit | null }

/**
 * What the user's choice in the notice makes of settings, history and visit; `undo` takes it back. A notice is only
 * there while reminders are on, not snoozed and not closed, so that undoing needs no memory of what was before.
 */
export const choose = <State extends Chosen>(state: State, choice: NoticeChoice, undo: boolean, now: number): State => {
  if (choice === 'off') return { ...state, settings: { ...state.settings, reminders: undo } }
  if (choice === 'close') return { ...state, visit: { ...continueVisit(state.visit, now), closed: !undo } }
  return { ...state, history: { ...state.history, snooze: undo ? null : beginSnooze(choice, now) } }
}

/** Turning reminders on by the switch means now: what would still hold the notice back is over. */
export const turnOn = <State extends Chosen>(state: State): State => ({
  ...state,
  history: { ...state.history, snooze: null },
  visit: state.visit && { ...state.visit, closed: false },
})
