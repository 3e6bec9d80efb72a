import { isSite } from '../../core/services/site.ts'
import { policyItem, startedItem, troubleItem } from '../../platform/items.ts'
import { isInstalledByAdministrator } from '../../platform/managed-storage.ts'
import { findSiteTabs, injectDetection, openPage } from '../../platform/tabs.ts'
import { inStartTurn, inTurn, tellLoss } from '../../platform/update.ts'
import { countAsChosen } from './counting.ts'
import { settleFeed, wasNothingStored } from './feed.ts'
import { applyPolicy } from './policy.ts'
import { keepPopupDigest } from './popup-digest.ts'
import { reachAsChosen } from './reach.ts'
import { restoreAlarm, startRefreshing } from './schedule.ts'
import { showUnseen } from './show-unseen.ts'
import { readState, type State } from './state.ts'

/**
 * What every start of the browser or the extension needs: the feed in use (clause 6.5), the badge, the next check. One
 * after the other where they take turns, but none waits for another to succeed: a disk may be full. Each may be done twice.
 * @param tell whom to tell what is then; the badge, unless somebody sees notices already
 * @throws what the first of them failed with
 */
export const onStart = async (tell: (state: State) => unknown = showUnseen): Promise<null> => {
  const parts = [
    inTurn(settleFeed),
    inTurn(readState).then(tell),
    startRefreshing(),
    countAsChosen(true),
    reachAsChosen(true),
  ]
  keepPopupDigest()
  await Promise.allSettled(parts)
  await Promise.all(parts)
  return null
}

// Tabs of the site that are open already have no detection script, or that of the version before, which is cut off.
// Firefox puts the scripts in by itself.
const detectInOpenTabs = async () => {
  if (import.meta.env.FIREFOX) return
  const tabs = (await findSiteTabs()).filter(({ url }) => isSite(url))
  await Promise.allSettled(tabs.map(({ id }) => injectDetection(id)))
}

// On record only when it is done, and then also where a part of it failed: a full disk fails each time, and a start is due
// once. What a worker that was stopped has begun is done again.
const startNow = async () => {
  if ((await startedItem.read()).value) return
  await Promise.all([onStart(), detectInOpenTabs()].map((part) => part.catch(console.warn)))
  await startedItem.write(true)
}

// One after the other: where the schedule begins anew, the alarm that it sets must not be set to another time.
const startAndRestore = () => startNow().finally(restoreAlarm)

let started: Promise<void> | null = null

/**
 * Once for each start of the browser or the extension, whatever woke the worker first: browsers tell of a start and of
 * an update, but not of an extension that was turned off and on again. What it keeps in memory is gone then. Never throws:
 * whoever waits for it has a job of its own.
 */
export const startOnce = (): Promise<void> => {
  started ??= inStartTurn(startAndRestore).catch(console.warn)
  return started
}

/** A browser that starts with the extension in it, and with nothing of what the extension had stored, has lost it. */
export const onBrowserStart = async (): Promise<void> => {
  await startOnce()
  if (wasNothingStored() && !isInstallation) await inTurn(tellLoss)
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

/** Whether an organisation manages this installation. Chromium tells that a moment after it. */
const isManaged = async (): Promise<boolean> => {
  // A policy that cannot be read at the moment keeps nobody from the first-run page.
  await applyPolicy().catch(console.warn)
  if ((await policyItem.read()).value) return true
  const isForced = await isInstalledByAdministrator()
  if (!import.meta.env.FIREFOX) await nextPolicy(isForced ? policyComesAfterStartWithinMs : policyComesWithinMs)
  return isForced || (await policyItem.read()).value !== null
}

let isInstallation = false

/**
 * After an installation, first run opens, once, unless an organisation manages the browser. Never after an update:
 * browsers report their own updates here, too.
 */
export const onInstalled = async ({ reason }: { reason: string }): Promise<void> => {
  if (reason === 'install') isInstallation = true
  await startOnce()
  if (!isInstallation) return
  // If the browser's start was reported first, the empty storage was taken for a loss.
  await inTurn(() => troubleItem.write([])).catch(console.warn)
  if (!(await isManaged())) await openPage('welcome')
}
