import { takeIn } from '../../core/settings/take-in.ts'
import { setAlarm } from '../../platform/alarms.ts'
import { copiedItem, settingsItem, syncedSettingsItem } from '../../platform/items.ts'
import { isSameStored } from '../../platform/stored-item.ts'
import { inAccountTurn } from '../../platform/update.ts'
import { change } from './change.ts'

// Browsers allow 120 writes to the account a minute, so changes in quick succession become one write.
const restMs = 1000
const tryAgainAfterMs = 60_000

let timer: ReturnType<typeof setTimeout> | undefined

/** What another device has put there comes in before what is here goes out. */
const align = async (): Promise<void> => {
  const { value: own } = await settingsItem.read()
  if (!own.sync) return
  const { value: copied } = await copiedItem.read()
  const { value: account, trouble } = await syncedSettingsItem.read()
  // What cannot be read is left to the later version of the extension that keeps it there: some have new choices only.
  if (trouble) return
  if (account && !isSameStored(account, copied)) {
    await change([], (state) => ({ ...state, own: takeIn(state, account), copied: account }))
    return align()
  }
  if (isSameStored(own, copied)) return
  await syncedSettingsItem.write(own)
  await copiedItem.write(own)
}

/** Brings settings and account in line. They are safe on this device already: a failure is tried again later. */
export const alignAccount = async (): Promise<void> => {
  clearTimeout(timer)
  await inAccountTurn(align).catch((error) => {
    console.warn(error)
    return setAlarm('account', Date.now() + tryAgainAfterMs)
  })
}

/** The same once the changes have rested for a second. */
export const alignAccountSoon = (): void => {
  clearTimeout(timer)
  timer = setTimeout(alignAccount, restMs)
}
