import { readPolicy } from '../../core/policy/read-policy.ts'
import { policyFeedItem } from '../../platform/feed-choice-item.ts'
import { policyItem } from '../../platform/items.ts'
import { readManagedStorage } from '../../platform/managed-storage.ts'
import { isSameStored, writeTogether } from '../../platform/stored-item.ts'
import { inTurn, makeTurns } from '../../platform/update.ts'
import { announce } from './announce.ts'
import { changeFeedSource } from './feed-choice.ts'
import { readState } from './state.ts'

const apply = async (): Promise<void> => {
  const { policy, feed } = readPolicy(await readManagedStorage())
  // Only this file writes them, so comparing needs no turn; visits don't wait when nothing changed.
  const [before, feedBefore] = await Promise.all([policyItem.read(), policyFeedItem.read()])
  const isOtherFeed = !isSameStored(feedBefore.value, feed)
  if (!isOtherFeed && isSameStored(before.value, policy)) return
  const entries = [policyItem.entry(policy), policyFeedItem.entry(feed)]
  if (isOtherFeed) return changeFeedSource(...entries)
  const state = await inTurn(async () => {
    await writeTogether('local', ...entries)
    return readState()
  })
  announce(state)
}

const inLine = makeTurns()

/**
 * Takes over what the organisation has set by now: badge, notices and open pages follow at once. One after the other, so
 * an older answer of the browser never comes after a newer one.
 */
export const applyPolicy = (): Promise<void> => inLine(apply)
