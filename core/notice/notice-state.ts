import type { NoticeChoice } from '../messages/requests.ts'
import type { Decision } from '../reminders/decide.ts'
import type { NoticeView } from './notice-view.ts'

/** What an open notice shows. `done` is the line with Undo after a choice. */
export type NoticeState =
  | { shows: 'nothing' }
  | { shows: 'tab' | 'card'; view: NoticeView }
  | { shows: 'done'; view: NoticeView; choice: NoticeChoice }

export const nothing: NoticeState = { shows: 'nothing' }

/** The user's own word ends a card; that no slim tab is wanted ends no card. */
const endsCard = ({ form, reason }: Decision) =>
  form === 'nothing' && (reason === 'off' || reason === 'snoozed' || reason === 'closed')

/**
 * The same content, as settings that have changed meanwhile have it: findings don't change under a reader's eyes. Who
 * has chosen another language gets what there is in it.
 */
const restyle = (view: NoticeView, now: NoticeView): NoticeView => {
  const { theme, position, direction, canTurnOff } = now
  return now.language === view.language ? { ...view, theme, position, direction, canTurnOff } : now
}

/**
 * What a notice shows after the background has told it a decision. A card that nobody has seen yet (its tab is hidden)
 * takes newer findings: reported with the older ones, it would pass for having told what it never showed.
 */
export const onPush = (state: NoticeState, decision: Decision, view: NoticeView, isSeen = true): NoticeState => {
  if (state.shows === 'done') return { ...state, view: restyle(state.view, view) }
  if (state.shows === 'card') {
    if (endsCard(decision)) return nothing
    if (!isSeen && decision.form === 'card') return { shows: 'card', view }
    return { ...state, view: restyle(state.view, view) }
  }
  if (decision.form !== 'nothing') return { shows: decision.form, view }
  return nothing
}

export const onOpened = (state: NoticeState): NoticeState =>
  state.shows === 'tab' ? { shows: 'card', view: state.view } : state

export const onChosen = (state: NoticeState, choice: NoticeChoice): NoticeState =>
  state.shows === 'nothing' ? state : { shows: 'done', view: state.view, choice }

export const onUndone = (state: NoticeState): NoticeState =>
  state.shows === 'done' ? { shows: 'card', view: state.view } : state
