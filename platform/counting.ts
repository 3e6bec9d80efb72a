import { stopObserving } from '../core/page/observer-orders.ts'
import { sitePatterns } from '../core/services/site.ts'
import { browser } from './browser.ts'
import { keepPageScript } from './page-scripts.ts'
import { findSiteTabs } from './tabs.ts'

const id = 'observer.js'

/**
 * Has the browser put the observer into every page of the site from its start on, and into those that are open, or into
 * none any more; those that run are told to stop. On corporate pages it ends at once by itself: to leave them out here
 * would cost the background more.
 * @param isStart as for `keepPageScript`
 */
export const keepCounting = async (isOn: boolean, isStart = false): Promise<void> => {
  const script = { id, js: [`/${id}`], matches: sitePatterns, runAt: 'document_start' as const }
  if (!(await keepPageScript(script, isOn, isStart))) return
  // Tabs where nobody listens answer with an error, which is no fault.
  for (const tab of await findSiteTabs()) browser.tabs.sendMessage(tab.id, stopObserving).catch(console.warn)
}
