import { stopLooking } from '../core/page/observer-orders.ts'
import { ownPatterns, patternOf, type ReachPart, reachParts } from '../core/services/other-services.ts'
import { unmarkTab } from './badge.ts'
import { browser } from './browser.ts'
import { keepPageScript } from './page-scripts.ts'
import { orGiveUp } from './tabs.ts'

/** The browser puts it into every page of the part from its start on, as long as it grants access. */
const scriptOf = (part: ReachPart) => ({
  id: part,
  js: [part === 'elsewhere' ? '/elsewhere.js' : '/detection.js'],
  matches: [patternOf(part)],
  excludeMatches: part === 'elsewhere' ? ownPatterns : [],
  runAt: 'document_start' as const,
})

/**
 * Has the browser put a part's script into its pages, those that are open included, where it does not yet.
 * @param isStart as for `keepPageScript`
 * @returns the parts that are switched off now, and any that were before but are still granted: a worker that is stopped
 * must not leave access that nobody gives back
 */
export const keepReach = async (wanted: string[], isStart = false): Promise<ReachPart[]> => {
  const { origins = [] } = await browser.permissions.getAll()
  const left: ReachPart[] = []
  for (const part of reachParts) {
    const isOn = wanted.includes(part)
    const hasEnded = await keepPageScript(scriptOf(part), isOn, isStart)
    if (hasEnded || (!isOn && origins.includes(patternOf(part)))) left.push(part)
  }
  return left
}

/** Ends what runs in open pages of other sites, and takes its marks off the button. */
export const leaveOtherSites = async (): Promise<void> => {
  const title = await browser.action.getTitle({})
  const ids = (await browser.tabs.query({})).flatMap(({ id }) => id ?? [])
  // Most tabs have nobody who listens, and one may be closing.
  await Promise.allSettled(
    ids.flatMap((tabId) => [orGiveUp(browser.tabs.sendMessage(tabId, stopLooking)), unmarkTab(tabId, title)]),
  )
}
