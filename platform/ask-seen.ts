import { seenQuestion } from '../core/page/observer-orders.ts'
import { type TikTokPart, tikTokParts } from '../core/page/tiktok-part.ts'
import { browser } from './browser.ts'

/** A page that hangs must not keep the popup from showing. */
const waitAtMostMs = 300

/** What a tab of another site has loaded of TikTok; nothing where no script of ours runs there. */
export const askSeen = async (tabId: number): Promise<TikTokPart[]> => {
  const answer: unknown = await Promise.race([
    // "Receiving end does not exist": an answer, no fault.
    browser.tabs.sendMessage(tabId, seenQuestion, { frameId: 0 }).catch(() => []),
    new Promise((resolve) => setTimeout(resolve, waitAtMostMs)),
  ])
  return Array.isArray(answer) ? tikTokParts.filter((part) => answer.includes(part)) : []
}
