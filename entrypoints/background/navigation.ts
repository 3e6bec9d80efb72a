import { isSite, sitePatterns } from '../../core/services/site.ts'
import { browser } from '../../platform/browser.ts'
import { toSiteTab } from '../../platform/tabs.ts'
import { onVisit } from './visits.ts'

/**
 * Firefox before 147 has no Navigation API, by which the detection script learns of navigation within a page. There
 * the tabs' addresses are watched instead, filtered by the browser itself to the site's, so that no other site wakes
 * the background. Chromium has no such filter, and doesn't need it.
 */
export const watchInPageNavigation = (): void => {
  if (!import.meta.env.FIREFOX || 'navigation' in globalThis) return
  browser.tabs.onUpdated.addListener(
    async (_id, _change, tab) => {
      const siteTab = toSiteTab(tab)
      if (siteTab && tab.active && isSite(siteTab.url)) await onVisit(siteTab, 'navigation')
    },
    { urls: sitePatterns, properties: ['url'] },
  )
}
