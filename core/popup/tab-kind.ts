import { otherServiceAt } from '../services/other-services.ts'
import { isSite } from '../services/site.ts'
import { mayAlwaysSee, type SiteAccess } from '../services/site-access.ts'

/**
 * The tab that the popup was opened over: a page of the site, of a service beside it that is switched on, any other, or a
 * page of which something is to be said about access to the site. `click`: on the site, seen by this click only · `some`:
 * only single hosts are granted · `missing`: nothing is.
 */
export type TabKind = 'site' | 'service' | 'elsewhere' | 'click' | 'some' | 'missing'

/** @param address undefined where the browser keeps it from the extension, as it does of every other site */
export const tabKindOf = (access: SiteAccess, address: string | undefined): TabKind => {
  if (address !== undefined && isSite(address)) return mayAlwaysSee(access, address) ? 'site' : 'click'
  if (address !== undefined && otherServiceAt(address)) return 'service'
  return access.kind === 'all' ? 'elsewhere' : access.kind
}
