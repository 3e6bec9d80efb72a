import type { PopupViewProps } from '../../components/popup-view.tsx'
import { isSite } from '../../core/services/site.ts'
import { browser } from '../../platform/browser.ts'
import { hasSiteAccess, watchSiteAccess } from '../../platform/permissions.ts'

export type Place = PopupViewProps['place']

const findPlace = async (hasAccess: boolean): Promise<Place> => {
  if (!hasAccess) return 'no-access'
  // Addresses of other sites are not told to the extension, which is as it should be.
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.url !== undefined && isSite(tab.url) ? 'site' : 'elsewhere'
}

/** Gives the kind of page beneath the popup, and again when access to the site is granted or withdrawn. */
export const followPlace = async (onPlace: (place: Place) => void): Promise<void> => {
  watchSiteAccess(async (hasAccess) => onPlace(await findPlace(hasAccess)))
  onPlace(await findPlace(await hasSiteAccess()))
}
