import type { MessageOf } from '../../core/messages/messages.ts'
import { overtake, turnOn } from '../../core/reminders/choose.ts'
import { withKnown } from '../../core/reminders/news.ts'
import { isSameSettings, type Settings } from '../../core/settings/settings.ts'
import type { SettingsChange } from '../../core/settings/settings-change.ts'
import { syncedSettingsItem } from '../../platform/items.ts'
import { forgetOwnCopy, isOwnCopy } from './account.ts'
import { change } from './change.ts'

const membersOf = (wanted: SettingsChange) => Object.keys(wanted) as (keyof Settings)[]

/**
 * Turning on the copy in the account takes over the account's settings, which other devices have already. Any other
 * change in the same message takes precedence.
 */
export const onSettingsChange = async ({ change: wanted }: MessageOf<'settings.change'>): Promise<null> => {
  const account = wanted.sync ? (await syncedSettingsItem.read()).value : null
  await change(membersOf(wanted), (state) => {
    const after = { ...state, own: { ...state.own, ...(state.own.sync ? null : account), ...wanted } }
    return wanted.reminders && !state.own.reminders ? turnOn(after) : after
  })
  return null
}

/**
 * What the user has seen in the preview of an import: it replaces what was there. Whether there is a copy in the account
 * stays as it is on this device.
 */
export const onImport = async ({ settings: wanted, history }: MessageOf<'data.import'>): Promise<null> => {
  await change(membersOf(wanted), (state) => ({
    ...overtake(state),
    own: { ...state.own, ...wanted, sync: state.own.sync },
    history: history ? withKnown(history, state.feed) : state.history,
  }))
  return null
}

/** Settings that came from another device, for the user who asked to have them copied. */
export const onSyncedSettings = async (synced: Partial<Settings> | null): Promise<void> => {
  if (synced === null || isOwnCopy(synced)) return
  forgetOwnCopy()
  await change([], (state) => {
    const wanted = { ...state.own, ...synced, sync: true }
    return state.own.sync && !isSameSettings(state.own, wanted) ? { ...state, own: wanted } : state
  })
}
