import { isSite } from '../../core/services/site.ts'
import { browser } from '../../platform/browser.ts'
import { policyItem } from '../../platform/items.ts'
import { isInstalledByAdministrator } from '../../platform/managed-storage.ts'
import { findSiteTabs, injectDetection } from '../../platform/tabs.ts'
import { inTurn } from '../../platform/update.ts'
import { showUnseen } from './badge.ts'
import { chooseFeed } from './feed.ts'
import { takePolicy } from './policy.ts'
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

const policyComesWithinMs = 600
/** Right after its own start, Chromium reads no policies of extensions for three seconds. */
const policyComesAfterStartWithinMs = 5000

const nextPolicy = (limitMs: number) =>
  new Promise<void>((resolve) => {
    const finish = () => {
      end()
      clearTimeout(timer)
      resolve()
    }
    const end = policyItem.watch(finish)
    const timer = setTimeout(finish, limitMs)
  })

/** Whether an organisation has to do with this installation. Chromium tells that a moment after it. */
const isManaged = async (): Promise<boolean> => {
  await takePolicy()
  if ((await policyItem.read()).value) return true
  const isForced = await isInstalledByAdministrator()
  if (!import.meta.env.FIREFOX) await nextPolicy(isForced ? policyComesAfterStartWithinMs : policyComesWithinMs)
  return isForced || (await policyItem.read()).value !== null
}

/**
 * After an installation, first run opens, once, unless an organisation sees to the browser. Never after an update:
 * browsers report their own updates here, too.
 */
export const onInstalled = async ({ reason }: { reason: string }): Promise<void> => {
  await onStart()
  await detectInOpenTabs()
  if (reason === 'install' && !(await isManaged()))
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}
