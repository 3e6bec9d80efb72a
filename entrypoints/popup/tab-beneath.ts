import type { TikTokPart } from '../../core/page/tiktok-part.ts'
import { type TabKind, tabKindOf } from '../../core/popup/tab-kind.ts'
import { isSite } from '../../core/services/site.ts'
import type { SiteAccess } from '../../core/services/site-access.ts'
import { askSeen } from '../../platform/ask-seen.ts'
import { readSiteAccess, watchSiteAccess } from '../../platform/permissions.ts'
import { findActiveTab } from '../../platform/tabs.ts'

/**
 * `siteTab` is its id where it is known to be a page of the site; `hosts` are the site's that the extension can access;
 * `seen` is what a page of another site has loaded of TikTok.
 */
export type TabBeneath = {
  kind: TabKind
  siteTab: number | null
  hosts: string[]
  seen: TikTokPart[]
  isPrivate: boolean
}

/** Gives the tab that the popup was opened over, and again when access to the site is granted or withdrawn. */
export const followTabBeneath = async (onTab: (tab: TabBeneath) => void): Promise<void> => {
  const read = async (reading: Promise<SiteAccess>) => {
    const [access, { site, isPrivate }] = await Promise.all([reading, findActiveTab()])
    const siteTab = site && isSite(site.url) ? site.id : null
    const kind = tabKindOf(access, site?.url)
    // Its address is known where the user has granted access to all sites, and of the extension's own pages, in which
    // nobody would answer.
    const seen = kind === 'elsewhere' && site?.url.startsWith('https:') ? await askSeen(site.id) : []
    onTab({ kind, siteTab, hosts: access.hosts, seen, isPrivate })
  }
  watchSiteAccess((access) => read(Promise.resolve(access)))
  await read(readSiteAccess())
}
