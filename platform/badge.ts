import { browser } from './browser.ts'
import type { SiteTab } from './tabs.ts'

// The mark's own ink, not a warning colour.
const colours = { background: '#3f434d', text: '#ffffff' }

// A message comes with the address at which its script began, which the page may have changed since.
const originOf = (address = '') => URL.parse(address)?.origin

/** Marks the button over one tab, until that shows another page; not where it has gone to another host already. */
export const markTab = async ({ id: tabId, url }: SiteTab, title: string): Promise<void> => {
  if (originOf((await browser.tabs.get(tabId)).url) !== originOf(url)) return
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: 'TT' }),
    browser.action.setTitle({ tabId, title: `WhoSees · ${title}` }),
  ])
}

/**
 * Takes the mark off the button over one tab.
 * @param title the button's title over all tabs, which an unmarked tab shows anyway
 */
export const unmarkTab = async (tabId: number, title: string): Promise<void> => {
  if ((await browser.action.getTitle({ tabId })) === title) return
  await Promise.all([browser.action.setBadgeText({ tabId, text: null }), browser.action.setTitle({ tabId, title })])
}

/** Shows a number on the toolbar button, none for 0. The title says the same in words. */
export const showBadge = async (count: number, title: string): Promise<void> => {
  await Promise.all([
    browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ color: colours.background }),
    browser.action.setBadgeTextColor({ color: colours.text }),
    browser.action.setTitle({ title }),
  ])
}
