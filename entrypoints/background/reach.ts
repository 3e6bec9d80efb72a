import type { MessageOf } from '../../core/messages/messages.ts'
import { tikTokKeyOf } from '../../core/page/tiktok-part.ts'
import { otherServices, patternOf } from '../../core/services/other-services.ts'
import { markTab } from '../../platform/badge.ts'
import { reachItem } from '../../platform/items.ts'
import { interfaceFor } from '../../platform/language.ts'
import { readElsewhereCatalogue } from '../../platform/notice-catalogue.ts'
import { keepReach, leaveOtherSites } from '../../platform/reach.ts'
import { giveBack } from '../../platform/reach-grants.ts'
import { findSiteTabs, type SiteTab } from '../../platform/tabs.ts'
import { inTurn, makeTurns } from '../../platform/update.ts'
import { showInTabs } from './notices.ts'
import { readState, settingsOf } from './state.ts'

const follow = async (isStart: boolean) => {
  const left = await keepReach((await reachItem.read()).value, isStart)
  // As long as the browser lets them be found; those that are open where a part is on again wait for a word, too.
  const tabs = await findSiteTabs(otherServices.map(patternOf))
  if (tabs.length > 0) showInTabs(tabs, await inTurn(readState))
  // At once: later, somebody may have switched it on again. To speak to open pages takes no access.
  if (left.length > 0) await giveBack(left)
  if (left.includes('elsewhere')) await leaveOtherSites()
}

const inLine = makeTurns()

/** Brings the browser in line with what is switched on beside the site; what is switched off is given back. */
export const reachAsChosen = (isStart = false): Promise<void> => inLine(() => follow(isStart)).catch(console.warn)

/** A page of another site, before the user's eyes, loads something of TikTok's. Nothing of it is stored. */
export const onSeenElsewhere = async ({ parts }: MessageOf<'elsewhere.seen'>, tab: SiteTab): Promise<null> => {
  const state = await inTurn(readState)
  const key = tikTokKeyOf(parts)
  if (tab.isPrivate || !key || !state.reach.includes('elsewhere')) return null
  const words = await readElsewhereCatalogue(interfaceFor(settingsOf(state)).language)
  await markTab(tab, String(words[key]))
  return null
}
