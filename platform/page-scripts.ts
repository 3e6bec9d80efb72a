import { browser } from './browser.ts'
import { findSiteTabs, inject } from './tabs.ts'

/** A script that the browser puts into every page of `matches`, but not of `excludeMatches`. */
type PageScript = { id: string; js: string[]; matches: string[]; excludeMatches?: string[]; runAt: 'document_start' }

const injectIntoOpenTabs = async ({ js, matches, excludeMatches = [] }: PageScript) => {
  const tabs = await findSiteTabs(matches)
  // A query for no address at all would match every tab.
  const spared = excludeMatches.length > 0 ? await findSiteTabs(excludeMatches) : []
  const ids = tabs.map(({ id }) => id).filter((id) => !spared.some((tab) => tab.id === id))
  // An error page, or the browser's own store, takes no script.
  await Promise.allSettled(ids.map((tabId) => inject(tabId, js)))
}

/**
 * Has the browser inject a script into matching pages from their start, pages that are open included; or has it stop.
 * The browser remembers this until the extension is updated.
 * @param isStart whether the extension was just turned on, so scripts in open pages are cut off from it
 * @returns whether this call ended it
 */
export const keepPageScript = async (script: PageScript, isOn: boolean, isStart = false): Promise<boolean> => {
  const ids = [script.id]
  const [kept] = await browser.scripting.getRegisteredContentScripts({ ids })
  const isChange = isOn !== !!kept
  if (isChange && isOn) await browser.scripting.registerContentScripts([script])
  if (isOn && (isChange || isStart)) await injectIntoOpenTabs(script)
  if (isChange && !isOn) await browser.scripting.unregisterContentScripts({ ids })
  return isChange && !isOn
}
