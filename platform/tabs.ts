import type { NoticePush } from '../core/messages/answers.ts'
import { isSite, sitePatterns } from '../core/services/site.ts'
import { browser } from './browser.ts'

export type OwnPage = 'findings' | 'options' | 'request' | 'welcome'

export type SiteTab = { id: number; url: string; isPrivate: boolean }

type BrowserTab = { id?: number; url?: string; incognito: boolean }

export const toSiteTab = ({ id, url, incognito }: BrowserTab): SiteTab | null =>
  id === undefined || url === undefined ? null : { id, url, isPrivate: incognito }

/**
 * The open tabs on the site, or at other addresses. Those that the browser grants no access to are invisible to the
 * extension.
 */
export const findSiteTabs = async (url: string[] = sitePatterns): Promise<SiteTab[]> =>
  (await browser.tabs.query({ url, discarded: false })).flatMap((tab) => toSiteTab(tab) ?? [])

/** The tab that the user looks at. Of one on another site nothing is known but whether its window is private. */
export const findActiveTab = async (): Promise<{ site: SiteTab | null; isPrivate: boolean }> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return { site: tab ? toSiteTab(tab) : null, isPrivate: tab?.incognito ?? false }
}

/** A tab by its id; null if it is not there any more, or not on the site, of which corporate pages are no part. */
export const findSiteTab = async (tabId: number): Promise<SiteTab | null> =>
  (await findSiteTabs()).find(({ id, url }) => id === tabId && isSite(url)) ?? null

// A page that hangs (a busy script, an open alert) answers when it is done.
const waitAtMostMs = 1500

export const orGiveUp = <Value>(answer: Promise<Value>): Promise<Value | null> =>
  Promise.race([answer, new Promise<null>((resolve) => setTimeout(resolve, waitAtMostMs, null))])

/** @returns whether there was a notice in the tab that took it */
export const pushToNotice = async (tabId: number, push: NoticePush): Promise<boolean> => {
  try {
    return (await orGiveUp(browser.tabs.sendMessage(tabId, push, { frameId: 0 }))) === true
  } catch {
    // "Receiving end does not exist": the tab has no notice, or is gone. Both are answers, not faults.
    return false
  }
}

export const inject = async (tabId: number, files: string[]): Promise<void> => {
  await orGiveUp(browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true }))
}

const moreScript = '/notice-more.js'

/**
 * Puts the notice's script into a tab. It shows nothing before it is pushed something.
 * @param isInFull whether it will show a card in full at once
 */
export const injectNotice = (tabId: number, isInFull = false): Promise<void> =>
  inject(tabId, isInFull ? ['/notice.js', moreScript] : ['/notice.js'])

/** Puts in what a card needs only once somebody uses it, where the notice is already. */
export const injectMoreOfNotice = (tabId: number): Promise<void> => inject(tabId, [moreScript])

/** What a page that was opened from a private window has in its address, so it leaves no trace of that. */
export const privateMark = '?private'

/** Opens one of the extension's own pages. Chromium has no such page in a private window: it opens in an ordinary one. */
export const openPage = async (page: OwnPage, from: { isPrivate: boolean } = { isPrivate: false }): Promise<void> => {
  // It opens the page, or goes to the one that is open, but takes no mark.
  if (page === 'options' && !from.isPrivate) return browser.runtime.openOptionsPage()
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html${from.isPrivate ? privateMark : ''}`) })
}

/** Opens the full form of what the popup shows of a tab. */
export const openThisPage = async (tabId: number): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(`/this-page.html#${tabId}`) })
}

/** Puts the detection script into a tab that was open before the extension was. */
export const injectDetection = (tabId: number): Promise<void> => inject(tabId, ['/detection.js'])
