import { defineBackground } from '#imports'
import { browser } from '../../platform/browser.ts'
import { syncedSettingsItem } from '../../platform/items.ts'
import { answerMessages } from '../../platform/messages.ts'
import { onSyncedSettings } from './changes.ts'
import { onCommand } from './commands.ts'
import { onInstalled, onStart } from './installed.ts'
import { onMessage } from './messages.ts'
import { watchInPageNavigation } from './navigation.ts'

// Every listener is registered in the worker's first turn: the browser starts it anew for each event.
export default defineBackground(() => {
  answerMessages(onMessage)
  browser.runtime.onInstalled.addListener(onInstalled)
  browser.runtime.onStartup.addListener(onStart)
  // Firefox for Android has no keyboard commands.
  browser.commands?.onCommand.addListener(onCommand)
  syncedSettingsItem.watch(({ value }) => onSyncedSettings(value))
  watchInPageNavigation()
})
