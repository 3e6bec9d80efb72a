import type { MessageOf } from '../../core/messages/messages.ts'
import { overtake, turnOn } from '../../core/reminders/choose.ts'
import { withKnown } from '../../core/reminders/news.ts'
import type { Settings } from '../../core/settings/settings.ts'
import type { SettingsChange } from '../../core/settings/settings-change.ts'
import { change } from './change.ts'

const membersOf = (wanted: SettingsChange) => Object.keys(wanted) as (keyof Settings)[]

/**
 * Turning on the copy in the account takes over the account's settings, which other devices have already. Any other
 * change in the same message takes precedence.
 */
export const onSettingsChange = async ({ change: wanted }: MessageOf<'settings.change'>): Promise<null> => {
  await change(membersOf(wanted), (state) => {
    const copied = wanted.sync && !state.own.sync ? state.own : state.copied
    const after = { ...state, copied, own: { ...state.own, ...wanted } }
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
