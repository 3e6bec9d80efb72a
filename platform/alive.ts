import { browser } from 'wxt/browser'

/** Whether the extension that put this script into the page is still there. It is gone after an update or a removal. */
export const isExtensionAlive = (): boolean => browser.runtime?.id !== undefined
