import * as v from 'valibot'
import type { Policy } from '../policy/policy.ts'
import type { Settings } from '../settings/settings.ts'
import { type ReminderHistory, snooze, type Visit } from './history.ts'
import { beginSnooze, snoozeChoices } from './snooze.ts'
import { continueVisit } from './visit.ts'

/** What can be chosen in the notice: a snooze, reminders off, or to close it for this visit. */
export const noticeChoices = [...snoozeChoices, 'off', 'close'] as const
export type NoticeChoice = (typeof noticeChoices)[number]

/**
 * What Undo goes back to. It cannot be inferred from the choice, since a notice that was asked for also shows while
 * reminders are off, snoozed or closed. In memory only, never on disk; `id` names the click.
 */
export const beforeChoice = v.object({
  id: v.string(),
  reminders: v.boolean(),
  snooze: v.nullable(snooze),
  closed: v.boolean(),
})
export type BeforeChoice = v.InferOutput<typeof beforeChoice>

/** `own` are the user's own settings: what an organisation has set is not theirs to choose. */
export type Chosen = {
  own: Settings
  policy?: Policy | null
  history: ReminderHistory
  visit: Visit | null
  beforeChoice: BeforeChoice | null
}

/** A notice that came by itself: reminders are on, and nothing holds it back. */
const unheld = { reminders: true, snooze: null, closed: false }

type Click = { choice: NoticeChoice; undo: boolean; id: string }

const carryOut = <State extends Chosen>(state: State, choice: NoticeChoice, now: number): State => {
  if (choice === 'off') return { ...state, own: { ...state.own, reminders: false } }
  if (choice === 'close') return { ...state, visit: { ...continueVisit(state.visit, now), closed: true } }
  const { own, history, policy } = state
  // A notice that was asked for also shows while reminders are off, but asking in it for a reminder turns them on.
  const turnsOn = !own.reminders && policy?.settings.reminders === undefined
  return {
    ...state,
    own: turnsOn ? { ...own, reminders: true } : own,
    history: { ...history, snooze: beginSnooze(choice, now) },
  }
}

const takeBack = <State extends Chosen>(state: State, { choice }: Click, now: number): State => {
  const { reminders, snooze, closed } = state.beforeChoice ?? unheld
  if (choice === 'off') return { ...state, own: { ...state.own, reminders } }
  if (choice === 'close') return { ...state, visit: { ...continueVisit(state.visit, now), closed } }
  // All a snooze can have done is turn reminders on: if they are off by now, they were switched off elsewhere since.
  return {
    ...state,
    own: { ...state.own, reminders: reminders && state.own.reminders },
    history: { ...state.history, snooze },
  }
}

const remember = <State extends Chosen>(state: State, id: string, now: number): State => {
  // A click whose answer was lost is sent again; what was before it is what was before the first time.
  if (state.beforeChoice?.id === id) return state
  const { own, history, visit } = state
  const { reminders } = own
  // A close is over with its visit.
  const { closed } = continueVisit(visit, now)
  return { ...state, beforeChoice: { id, reminders, snooze: history.snooze, closed } }
}

/**
 * Whether a choice that Undo would take back is no longer the latest, because another was made since, in another tab or
 * in the settings. Only the state before the latest one is kept, so going back further would undo that one too.
 */
export const isOvertaken = ({ beforeChoice }: Chosen, { undo, id }: Click): boolean =>
  undo && beforeChoice !== null && beforeChoice.id !== id

/** What a click in the notice makes of settings, history and visit; `undo` takes it back, unless it is overtaken. @param now in ms */
export const choose = <State extends Chosen>(state: State, click: Click, now: number): State =>
  click.undo ? takeBack(state, click, now) : carryOut(remember(state, click.id, now), click.choice, now)

/** The state after another choice was made elsewhere: there is nothing left for Undo to go back to. */
export const overtake = <State extends Chosen>(state: State): State => ({
  ...state,
  beforeChoice: state.beforeChoice && { ...state.beforeChoice, id: '' },
})

/** The state after reminders were switched on: a snooze or a close that would still hold the notice back is over. */
export const turnOn = <State extends Chosen>(state: State): State => {
  const { history, visit } = state
  return {
    ...overtake(state),
    history: history.snooze ? { ...history, snooze: null } : history,
    visit: visit?.closed ? { ...visit, closed: false } : visit,
  }
}
