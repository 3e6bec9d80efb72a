import { sitePatterns } from '../core/services/site.ts'
import { type SiteAccess, siteAccessFrom } from '../core/services/site-access.ts'
import { browser } from './browser.ts'

/** How much of the site the browser lets the extension see. Users can narrow that down or withdraw it in both browsers. */
export const readSiteAccess = async (): Promise<SiteAccess> =>
  siteAccessFrom((await browser.permissions.getAll()).origins ?? [])

/** Asks for all of it. Only from a click: browsers refuse to ask otherwise. */
export const requestSiteAccess = (): Promise<boolean> => browser.permissions.request({ origins: sitePatterns })

/** @param onChange is told how much access there is, whenever permissions change */
export const watchSiteAccess = (onChange: (access: SiteAccess) => void): void => {
  const read = async () => onChange(await readSiteAccess())
  browser.permissions.onAdded.addListener(read)
  browser.permissions.onRemoved.addListener(read)
}
