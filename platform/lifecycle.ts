import { browser } from './browser.ts'

/** Also called after an update of the extension or of the browser itself, by `reason`. */
export const onExtensionInstalled = (run: (details: { reason: string }) => Promise<void>): void =>
  browser.runtime.onInstalled.addListener(run)

export const onBrowserStarted = (run: () => Promise<void>): void => browser.runtime.onStartup.addListener(run)

/** Whether an address is one of the extension's own pages. */
export const isOwnAddress = (url: string): boolean => url.startsWith(browser.runtime.getURL('/'))

export const ownId = (): string => browser.runtime.id
