import { Refusal } from '../../core/messages/refusal.ts'
import type { NoticeChoice } from '../../core/messages/requests.ts'
import { lockedIn } from '../../core/policy/policy.ts'
import { choose, turnOn } from '../../core/reminders/choose.ts'
import type { History } from '../../core/reminders/history.ts'
import { recordCard, recordSeen } from '../../core/reminders/news.ts'
import type { Settings } from '../../core/reminders/settings.ts'
import type { SettingsChange } from '../../core/reminders/settings-change.ts'
import { continueVisit } from '../../core/reminders/visit.ts'
import { historyItem, settingsItem, syncedSettingsItem, troubleItem, visitItem } from '../../platform/items.ts'
import type { SiteTab } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showUnseen } from './badge.ts'
import { showInAllTabs } from './notices.ts'
import { readState, type State, withOwn } from './state.ts'

const save = async (before: State, after: State): Promise<void> => {
  const { own, history, visit } = after
  await Promise.all([
    own === before.own ? undefined : settingsItem.write(own),
    own !== before.own && own.sync ? syncedSettingsItem.write(own) : undefined,
    history === before.history ? undefined : historyItem.write(history),
    visit === before.visit ? undefined : visitItem.write(visit),
  ])
}

/** What a change is made to: in its `settings` are the user's own, which alone can be changed. */
type Own = Omit<State, 'own' | 'policy'>

/** The organisation's word holds, also where the user's own is the same. */
const refuseLocked = ({ policy }: State, members: string[]) => {
  const locked = lockedIn(policy).filter((key) => members.includes(key))
  if (locked.length > 0)
    throw new Refusal({ code: 'SETTING_MANAGED', message: `Your organisation has set ${locked.join(', ')}.` })
}

/**
 * Changes the state in turn, saves what is different, and brings badge and open tabs in line.
 * @param members of the settings that are to be changed
 */
const change = (members: string[], next: (state: Own) => Own, exceptTabId?: number): Promise<State> =>
  inTurn(async () => {
    const before = await readState()
    refuseLocked(before, members)
    const { policy } = before
    const { settings: own, ...changed } = next({ ...before, settings: before.own })
    const after = withOwn({ ...changed, own, policy }, own)
    await save(before, after)
    await Promise.all([showUnseen(after), showInAllTabs(after, exceptTabId)])
    return after
  })

/** What the user chose in the notice of a tab. That tab shows its own answer, with Undo; the others are told. */
export const onChoice = async (tab: SiteTab, choice: NoticeChoice, undo: boolean): Promise<null> => {
  // Closing or a snooze would store that there was a visit. Turning reminders off is a setting, and says nothing of it.
  if (tab.isPrivate && choice !== 'off')
    throw new Refusal({ code: 'PRIVATE_WINDOW', message: 'In a private window nothing is remembered.' })
  await change(choice === 'off' ? ['reminders'] : [], (state) => choose(state, choice, undo, Date.now()), tab.id)
  return null
}

export const onSettingsChange = async (wanted: SettingsChange): Promise<Settings> => {
  // Who turns synchronising on wants the settings that the account has already, where it has any.
  const synced = wanted.sync ? (await syncedSettingsItem.read()).value : null
  const { settings } = await change(Object.keys(wanted), (state) => {
    const after = { ...state, settings: { ...state.settings, ...synced, ...wanted } }
    return wanted.reminders && !state.settings.reminders ? turnOn(after) : after
  })
  return settings
}

export const onSnoozeEnd = async (): Promise<null> => {
  await change([], turnOn)
  return null
}

/** What the user has seen in the preview of an import: it replaces what was there. */
export const onImport = async (wanted: SettingsChange, history: History | null): Promise<null> => {
  await change(Object.keys(wanted), (state) => ({
    ...state,
    settings: { ...state.settings, ...wanted },
    history: history ?? state.history,
  }))
  return null
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
  await change([], (state) =>
    state.settings.sync && !isSame(state.settings, wanted) ? { ...state, settings: wanted } : state,
  )
}
