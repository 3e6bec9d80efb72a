import { browser } from './browser.ts'
import { type OwnPage, privateMark } from './tabs.ts'

/**
 * Whether a full page of the extension stands in a private window or was opened from one. Chromium opens the
 * extension's pages in ordinary windows only, so the page's address has to say it.
 */
export const isFromPrivateWindow = async (): Promise<boolean> =>
  location.search === privateMark || ((await browser.tabs.getCurrent())?.incognito ?? false)

/** The address of another full page, with the mark of a private window where this page has it: that one leaves no trace. */
export const hrefOfPage = (page: OwnPage, hash = ''): string =>
  `/${page}.html${location.search === privateMark ? privateMark : ''}${hash}`
