import type { NoticePush } from '../core/messages/answers.ts'
import type { PageName } from '../core/messages/requests.ts'
import { sitePatterns } from '../core/services/site.ts'
import { browser } from './browser.ts'

export type SiteTab = { id: number; url: string; isPrivate: boolean }

type BrowserTab = { id?: number; url?: string; incognito: boolean }

export const toSiteTab = ({ id, url, incognito }: BrowserTab): SiteTab | null =>
  id === undefined || url === undefined ? null : { id, url, isPrivate: incognito }

/** The open tabs on the site. Other tabs are invisible to the extension: it has no permission for them. */
export const findSiteTabs = async (): Promise<SiteTab[]> =>
  (await browser.tabs.query({ url: sitePatterns, discarded: false })).flatMap((tab) => toSiteTab(tab) ?? [])

export const findActiveTab = async (): Promise<SiteTab | null> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab ? toSiteTab(tab) : null
}

// A page that hangs (a busy script, an open alert) answers when it is done. The other tabs don't wait for that.
const waitAtMostMs = 1500

const orGiveUp = <Value>(answer: Promise<Value>): Promise<Value | null> =>
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

/** Puts the notice's script into a tab. It shows nothing before it is pushed something. */
export const injectNotice = async (tabId: number): Promise<void> => {
  const target = { tabId }
  await orGiveUp(browser.scripting.executeScript({ target, files: ['/notice.js'], injectImmediately: true }))
}

export const openPage = async (page: PageName): Promise<void> => {
  if (page === 'options') await browser.runtime.openOptionsPage()
  else await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) })
}

/** Puts the detection script into a tab that was open before the extension was. */
export const injectDetection = async (tabId: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/tiktok.js'] })
}
