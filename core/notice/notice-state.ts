import type { NoticeChoice } from '../reminders/choose.ts'
import type { Decision } from '../reminders/decide.ts'
import type { NoticeView } from './notice-view.ts'

/**
 * What an open notice shows. `done` is the line with Undo after a choice. One that was asked for answers a person, not
 * the reminders: it stays until that person closes it.
 */
export type NoticeState =
  | { shows: 'nothing' }
  | { shows: 'tab' | 'card'; view: NoticeView; isAsked: boolean }
  | { shows: 'done'; view: NoticeView; isAsked: boolean; choice: NoticeChoice }

/** What the background tells a notice. */
export type Pushed = { decision: Decision; view: NoticeView; isAsked: boolean }

export const nothing: NoticeState = { shows: 'nothing' }

/** Only the user's own choice ends a card; that no slim tab is wanted does not. */
const endsCard = ({ form, reason }: Decision) =>
  form === 'nothing' && (reason === 'off' || reason === 'snoozed' || reason === 'closed')

/** A card stays as it was unfolded or folded, unless the setting has changed meanwhile. */
const foldOf = (view: NoticeView, now: NoticeView) =>
  now.alwaysInFull === view.alwaysInFull ? view.isUnfolded : now.alwaysInFull

/**
 * The same content in the settings as they are now: within a visit, findings don't change under a reader's eyes. Only
 * another language brings the new view's content.
 */
const restyle = (view: NoticeView, now: NoticeView): NoticeView => {
  const { theme, position, direction, locked, alwaysInFull } = now
  const isUnfolded = foldOf(view, now)
  if (now.language !== view.language) return { ...now, isUnfolded }
  return { ...view, theme, position, direction, locked, alwaysInFull, isUnfolded }
}

/**
 * What a notice shows after the background has told it a decision. The card of a new visit takes the place of what was
 * left standing: no other tab gets it, and nothing else tells its news. One that nobody has seen yet (its tab is hidden)
 * takes newer findings, too.
 */
export const onPush = (state: NoticeState, { decision, view, isAsked }: Pushed, isSeen = true): NoticeState => {
  if (isAsked) return { shows: 'card', view, isAsked }
  if (state.shows === 'nothing' || state.shows === 'tab')
    return decision.form === 'nothing' ? nothing : { shows: decision.form, view, isAsked }
  if (decision.form === 'card' && (decision.reason !== 'continued' || !isSeen))
    return { shows: 'card', view, isAsked: state.isAsked }
  if (state.shows === 'card' && endsCard(decision) && !state.isAsked) return nothing
  return { ...state, view: restyle(state.view, view) }
}

export const onOpened = (state: NoticeState): NoticeState =>
  state.shows === 'tab' ? { ...state, shows: 'card' } : state

export const onChosen = (state: NoticeState, choice: NoticeChoice): NoticeState =>
  state.shows === 'nothing' ? state : { ...state, shows: 'done', choice }

export const onUndone = (state: NoticeState): NoticeState =>
  state.shows === 'done' ? { ...state, shows: 'card' } : state

export const onFolded = (state: NoticeState, isUnfolded: boolean): NoticeState =>
  state.shows === 'nothing' ? state : { ...state, view: { ...state.view, isUnfolded } }
