import { Refusal } from '../../core/messages/refusal.ts'
import type { NoticeChoice } from '../../core/messages/requests.ts'
import { choose, turnOn } from '../../core/reminders/choose.ts'
import { recordCard, recordSeen } from '../../core/reminders/news.ts'
import type { Settings, SettingsChange } from '../../core/reminders/settings.ts'
import { continueVisit } from '../../core/reminders/visit.ts'
import { historyItem, settingsItem, syncedSettingsItem, troubleItem, visitItem } from '../../platform/items.ts'
import type { SiteTab } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showUnseen } from './badge.ts'
import { showInAllTabs } from './notices.ts'
import { readState, type State } from './state.ts'

const save = async (before: State, after: State): Promise<void> => {
  const { settings, history, visit } = after
  await Promise.all([
    settings === before.settings ? undefined : settingsItem.write(settings),
    settings !== before.settings && settings.sync ? syncedSettingsItem.write(settings) : undefined,
    history === before.history ? undefined : historyItem.write(history),
    visit === before.visit ? undefined : visitItem.write(visit),
  ])
}

/** Changes the state in turn, saves what is different, and brings badge and open tabs in line. */
const change = (next: (state: State) => State, exceptTabId?: number): Promise<State> =>
  inTurn(async () => {
    const before = await readState()
    const after = next(before)
    await save(before, after)
    await Promise.all([showUnseen(after), showInAllTabs(after, exceptTabId)])
    return after
  })

/** What the user chose in the notice of a tab. That tab shows its own answer, with Undo; the others are told. */
export const onChoice = async (tab: SiteTab, choice: NoticeChoice, undo: boolean): Promise<null> => {
  // Closing or a snooze would store that there was a visit. Turning reminders off is a setting, and says nothing of it.
  if (tab.isPrivate && choice !== 'off')
    throw new Refusal({ code: 'PRIVATE_WINDOW', message: 'In a private window nothing is remembered.' })
  await change((state) => choose(state, choice, undo, Date.now()), tab.id)
  return null
}

export const onSettingsChange = async (wanted: SettingsChange): Promise<Settings> => {
  // Who turns synchronising on wants the settings that the account has already, where it has any.
  const synced = wanted.sync ? (await syncedSettingsItem.read()).value : null
  const { settings } = await change((state) => {
    const after = { ...state, settings: { ...state.settings, ...synced, ...wanted } }
    return wanted.reminders && !state.settings.reminders ? turnOn(after) : after
  })
  return settings
}

/** Records what was before the user's eyes. Only the badge depends on that, no other tab. */
const record = (next: (state: State) => State): Promise<null> =>
  inTurn(async () => {
    const before = await readState()
    const after = next(before)
    await save(before, after)
    await showUnseen(after)
    return null
  })

/** A card is before the user's eyes. */
export const onCardShown = async (tab: SiteTab, ids: string[]): Promise<null> => {
  if (tab.isPrivate) return null
  return record((state) => {
    const shown = state.feed.findings.filter(({ id }) => ids.includes(id))
    const now = Date.now()
    const visit = { ...continueVisit(state.visit, now), card: { tabId: tab.id, at: now, isShown: true } }
    return { ...state, visit, history: recordCard(state.history, state.feed, shown, now) }
  })
}

/** The popup or the findings page lists them all, so that all are seen. */
export const onFindingsSeen = (): Promise<null> =>
  record((state) => ({ ...state, history: recordSeen(state.history, state.feed.findings) }))

export const onTroubleDismissed = (): Promise<null> =>
  inTurn(async () => {
    await troubleItem.write([])
    return null
  })

const isSame = (one: Settings, other: Settings) =>
  (Object.keys(one) as (keyof Settings)[]).every((key) => one[key] === other[key])

/** Settings that came from another device, for the user who asked to have them synchronised. */
export const onSyncedSettings = async (synced: Settings | null): Promise<void> => {
  if (synced === null) return
  const wanted = { ...synced, sync: true }
  // The browser reports this device's own copy too; writing it again would go round for ever.
  await change((state) =>
    state.settings.sync && !isSame(state.settings, wanted) ? { ...state, settings: wanted } : state,
  )
}
