import type { MessageOf } from '../../core/messages/messages.ts'
import { cardShown } from '../../core/reminders/card-shown.ts'
import { choose, isOvertaken, turnOn } from '../../core/reminders/choose.ts'
import { recordSeen } from '../../core/reminders/news.ts'
import { troubleItem } from '../../platform/items.ts'
import { injectMoreOfNotice, type SiteTab } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { change, record } from './change.ts'
import { keepPopupDigest } from './popup-digest.ts'
import { refuse, refusePrivate } from './refuse.ts'
import { isForgotten } from './service-tab.ts'
import { type State, settingsOf } from './state.ts'

/** What the user chose in the notice of a tab. That tab shows its own answer, with Undo; the others are told. */
export const onChoice = async (click: MessageOf<'notice.choose'>, tab: SiteTab): Promise<null> => {
  // Closing or a snooze would store that there was a visit. Turning reminders off is a setting, and says nothing of it.
  refusePrivate(isForgotten(tab) && click.choice !== 'off')
  const next = (state: State) => {
    if (isOvertaken(state, click)) refuse('UNDO_LATE', 'Too late.')
    return choose(state, click, Date.now())
  }
  await change(click.choice === 'off' ? ['reminders'] : [], next, tab.id)
  return null
}

export const onSnoozeEnd = async (): Promise<null> => {
  await change([], turnOn)
  return null
}

/** A card is before the user's eyes. */
export const onCardShown = async (told: MessageOf<'notice.shown'>, tab: SiteTab): Promise<null> => {
  if (!isForgotten(tab)) await record((state) => cardShown(state, tab.id, told, Date.now()))
  return null
}

/** A card is in use. Whether it is unfolded is kept for the visit, in memory only; where that fails it unfolds as well. */
export const onMore = async ({ isUnfolded }: MessageOf<'notice.more'>, tab: SiteTab): Promise<null> => {
  if (isUnfolded !== false) await injectMoreOfNotice(tab.id)
  const remember = (state: State): State =>
    settingsOf(state).fullCard ? state : { ...state, visit: state.visit && { ...state.visit, isUnfolded } }
  if (isUnfolded !== undefined && !isForgotten(tab)) await record(remember).catch(console.warn)
  return null
}

/** The popup or the findings page lists them all, so all are seen. */
export const onFindingsSeen = async (): Promise<null> => {
  await record((state) => ({ ...state, history: recordSeen(state.history, state.feed.findings) }))
  // A worker that was stopped between a change and its digest left an older one; this comes with every opening.
  keepPopupDigest()
  return null
}

export const onTroubleDismissed = (): Promise<null> =>
  inTurn(async () => {
    const { value: troubles } = await troubleItem.read()
    const kept = troubles.filter(({ trouble }) => trouble === 'newer')
    await troubleItem.write(kept.map((trouble) => ({ ...trouble, isDismissed: true })))
    return null
  })
