import { defineBackground } from '#imports'
import { onAlarm } from '../../platform/alarms.ts'
import { browser } from '../../platform/browser.ts'
import { syncedSettingsItem } from '../../platform/items.ts'
import { onManagedStorageChange } from '../../platform/managed-storage.ts'
import { answerMessages } from '../../platform/messages.ts'
import { onOnline } from '../../platform/network.ts'
import { onSyncedSettings } from './changes.ts'
import { onCommand } from './commands.ts'
import { onInstalled, onStart } from './installed.ts'
import { onMessage } from './messages.ts'
import { watchInPageNavigation } from './navigation.ts'
import { takePolicy } from './policy.ts'
import { onNetworkBack, onRefreshAlarm, restoreAlarm } from './schedule.ts'

// Every listener is registered in the worker's first turn: the browser starts it anew for each event.
export default defineBackground(() => {
  answerMessages(onMessage)
  browser.runtime.onInstalled.addListener(onInstalled)
  browser.runtime.onStartup.addListener(onStart)
  // Firefox for Android has no keyboard commands.
  browser.commands?.onCommand.addListener(onCommand)
  syncedSettingsItem.watch(({ value }) => onSyncedSettings(value))
  watchInPageNavigation()
  onAlarm('refresh', onRefreshAlarm)
  onOnline(onNetworkBack)
  onManagedStorageChange(takePolicy)
  restoreAlarm()
  takePolicy()
})
