import { browser } from 'wxt/browser'

/** Whether the extension that put this script into the page is still there. It is gone after an update or a removal. */
export const isExtensionAlive = (): boolean => browser.runtime?.id !== undefined

/**
 * Whether a script is the first of its name in this page; from then on it is not. Kept in the extension's own world,
 * which the page doesn't see and an update begins anew.
 */
export const isFirstInPage = (name: string): boolean => {
  const ownWorld = globalThis as unknown as Record<string, boolean>
  if (ownWorld[name]) return false
  ownWorld[name] = true
  return true
}
