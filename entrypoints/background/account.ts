import { isSameSettings, type Settings } from '../../core/settings/settings.ts'
import { clearAlarm, setAlarm } from '../../platform/alarms.ts'
import { settingsItem, syncedSettingsItem } from '../../platform/items.ts'
import { inTurn } from '../../platform/update.ts'

// Browsers allow 120 writes to the account a minute, so changes in quick succession become one write.
const restMs = 1000
const tryAgainAfterMs = 60_000

let timer: ReturnType<typeof setTimeout> | undefined
let lastCopied: Settings | null = null

const copy = async () => {
  const [{ value: own }, { value: synced, trouble }] = await Promise.all([
    settingsItem.read(),
    syncedSettingsItem.read(),
  ])
  // A copy that a later version of the extension wrote is left alone.
  if (!own.sync || trouble === 'newer' || (synced !== null && isSameSettings(own, synced))) return
  // Before it is written: browsers report the write first, and answer it then.
  lastCopied = own
  await syncedSettingsItem.write(own)
}

const tryInAMinute = () => setAlarm('account', Date.now() + tryAgainAfterMs)

/** Copies the settings to the browser's account. They are safe on this device already: a failure is tried again later. */
export const copyNow = async (): Promise<void> => {
  clearTimeout(timer)
  try {
    await inTurn(copy)
    await clearAlarm('account')
  } catch (error) {
    console.warn('WhoSees: no copy in the account yet.', error)
    await tryInAMinute()
  }
}

/**
 * Copies the settings once changes have rested for a second. Nobody waits for it; an alarm makes up for a copy that did
 * not happen, since Chromium keeps alarms while it is closed.
 */
export const copyToAccount = (): void => {
  clearTimeout(timer)
  timer = setTimeout(copyNow, restMs)
  tryInAMinute().catch(console.warn)
}

/** Whether what the account reports is this device's own copy, which may be older by now than what is here. */
export const isOwnCopy = (synced: Partial<Settings>): boolean =>
  lastCopied !== null && isSameSettings(lastCopied, synced)

/** Another device has put something else there: whoever brings back the same as this device's copy means it. */
export const forgetOwnCopy = (): void => {
  lastCopied = null
}
