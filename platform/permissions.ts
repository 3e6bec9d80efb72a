import { sitePatterns } from '../core/services/site.ts'
import { browser } from './browser.ts'

const siteAccess = { origins: sitePatterns }

/** Whether the browser lets the extension see the site: in Firefox, and in Chromium too, users can withdraw it. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains(siteAccess)

/** Asks for it. Only from a click: browsers refuse to ask otherwise. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request(siteAccess)

/** @param onChange is told whether there is access, whenever permissions change */
export const watchSiteAccess = (onChange: (hasAccess: boolean) => void): void => {
  const check = async () => onChange(await hasSiteAccess())
  browser.permissions.onAdded.addListener(check)
  browser.permissions.onRemoved.addListener(check)
}
