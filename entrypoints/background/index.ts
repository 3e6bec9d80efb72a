import { defineBackground } from '#imports'
import { onAlarm } from '../../platform/alarms.ts'
import { onCommandPressed } from '../../platform/commands.ts'
import { reachItem, settingsItem, syncedSettingsItem } from '../../platform/items.ts'
import { onBrowserStarted, onExtensionInstalled } from '../../platform/lifecycle.ts'
import { onManagedStorageChange } from '../../platform/managed-storage.ts'
import { answerMessages } from '../../platform/messages.ts'
import { onOnline } from '../../platform/network.ts'
import { alignAccount, alignAccountSoon } from './account.ts'
import { onCommand } from './commands.ts'
import { countAsChosen } from './counting.ts'
import { onMessage } from './messages.ts'
import { applyPolicy } from './policy.ts'
import { watchForPopupDigest } from './popup-digest.ts'
import { reachAsChosen } from './reach.ts'
import { onNetworkBack, onRefreshAlarm } from './schedule.ts'
import { onBrowserStart, onInstalled, startOnce } from './start.ts'

const attempt = async (job: () => unknown) => {
  try {
    await job()
  } catch (error) {
    // What a browser lacks, or does otherwise than it says, costs its own function and no other.
    console.warn('WhoSees: a part failed.', error)
  }
}

const listeners = [
  () => answerMessages(onMessage),
  () => onExtensionInstalled(onInstalled),
  () => onBrowserStarted(onBrowserStart),
  () => onCommandPressed(onCommand),
  () => syncedSettingsItem.watch(alignAccount),
  () => onAlarm('refresh', onRefreshAlarm),
  () => onAlarm('account', alignAccount),
  () => onOnline(onNetworkBack),
  () => onManagedStorageChange(() => attempt(applyPolicy)),
  watchForPopupDigest,
  () =>
    settingsItem.watch(() => {
      void countAsChosen()
      alignAccountSoon()
    }),
  () => reachItem.watch(() => reachAsChosen()),
]

const jobs = [startOnce, applyPolicy, alignAccount]

// Every listener is registered in the worker's first turn: the browser starts it anew for each event.
export default defineBackground(() => {
  for (const job of [...listeners, ...jobs]) void attempt(job)
})
