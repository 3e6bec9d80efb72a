import { browser } from 'wxt/browser'

/** Whether the extension that put this script into the page is still there: not after an update or a removal. */
export const isExtensionAlive = (): boolean => browser.runtime?.id !== undefined
