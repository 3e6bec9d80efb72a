import { type TabKind, tabKindOf } from '../../core/popup/tab-kind.ts'
import { isSite } from '../../core/services/site.ts'
import type { SiteAccess } from '../../core/services/site-access.ts'
import { readSiteAccess, watchSiteAccess } from '../../platform/permissions.ts'
import { findActiveTab } from '../../platform/tabs.ts'

/** `siteTab` is its id where it is known to be a page of the site; `hosts` are the site's that the extension can access. */
export type TabBeneath = { kind: TabKind; siteTab: number | null; hosts: string[]; isPrivate: boolean }

/** Gives the tab that the popup was opened over, and again when access to the site is granted or withdrawn. */
export const followTabBeneath = async (onTab: (tab: TabBeneath) => void): Promise<void> => {
  const read = async (reading: Promise<SiteAccess>) => {
    const [access, { site, isPrivate }] = await Promise.all([reading, findActiveTab()])
    const siteTab = site && isSite(site.url) ? site.id : null
    onTab({ kind: tabKindOf(access, site?.url), siteTab, hosts: access.hosts, isPrivate })
  }
  watchSiteAccess((access) => read(Promise.resolve(access)))
  await read(readSiteAccess())
}
