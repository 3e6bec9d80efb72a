import { isSite } from '../../core/services/site.ts'
import { browser } from '../../platform/browser.ts'
import { findSiteTabs, injectDetection } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showUnseen } from './badge.ts'
import { chooseFeed } from './feed.ts'
import { startRefreshing } from './schedule.ts'
import { readState } from './state.ts'

/** At every start of the browser or the extension: the feed in use (clause 6.5), the badge, and the next check. */
export const onStart = async (): Promise<void> => {
  await inTurn(async () => {
    await chooseFeed()
    await showUnseen(await readState())
  })
  await startRefreshing()
}

// Tabs of the site that are open already have no detection script, or that of the version before, which is cut off.
// Firefox puts the scripts in by itself.
const detectInOpenTabs = async () => {
  if (import.meta.env.FIREFOX) return
  const tabs = (await findSiteTabs()).filter(({ url }) => isSite(url))
  await Promise.allSettled(tabs.map(({ id }) => injectDetection(id)))
}

/**
 * After an installation, first run opens, once. Never after an update: browsers report their own updates here, too.
 */
export const onInstalled = async ({ reason }: { reason: string }): Promise<void> => {
  await onStart()
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  await detectInOpenTabs()
}
