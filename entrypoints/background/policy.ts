import { readPolicy } from '../../core/policy/read-policy.ts'
import { policyFeedItem } from '../../platform/channel-item.ts'
import { policyItem } from '../../platform/items.ts'
import { readManagedStorage } from '../../platform/managed-storage.ts'
import { writeTogether } from '../../platform/stored-item.ts'
import { inTurn } from '../../platform/update.ts'
import { showUnseen } from './badge.ts'
import { onChannelChange } from './feed-choice.ts'
import { showInAllTabs } from './notices.ts'
import { readState } from './state.ts'

// Both are parsed by the same schemas, which fix the order of their members.
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const take = async (): Promise<void> => {
  const { policy, feed } = readPolicy(await readManagedStorage())
  // Nobody else writes the two, so that no visit need wait in turn behind a start that finds nothing changed.
  const [before, feedBefore] = await Promise.all([policyItem.read(), policyFeedItem.read()])
  const isOtherFeed = !isSame(feedBefore.value, feed)
  if (!isOtherFeed && isSame(before.value, policy)) return
  await inTurn(async () => {
    await writeTogether('local', policyItem.entry(policy), policyFeedItem.entry(feed))
    const state = await readState()
    await Promise.allSettled([showUnseen(state), showInAllTabs(state)])
  })
  if (isOtherFeed) await onChannelChange()
}

let lastTaken: Promise<void> = Promise.resolve()

/**
 * Takes over what the organisation has set by now: badge, notices and open pages follow at once. One after the other, so
 * that an older answer of the browser never comes after a newer one.
 */
export const takePolicy = (): Promise<void> => {
  lastTaken = lastTaken.then(take, take)
  return lastTaken
}
