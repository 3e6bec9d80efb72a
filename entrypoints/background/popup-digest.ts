import { settingsInForce } from '../../core/policy/policy.ts'
import { popupDigest } from '../../core/popup/popup-digest.ts'
import { withKnown } from '../../core/reminders/news.ts'
import { feedItem, historyItem, policyItem, settingsItem } from '../../platform/items.ts'
import { interfaceFor } from '../../platform/language.ts'
import { popupDigestItem } from '../../platform/popup-digest-item.ts'
import { readTogether, watchAny } from '../../platform/stored-item.ts'
import { inTurn } from '../../platform/update.ts'
import { readFeedInUse } from './feed.ts'

const items = {
  own: settingsItem,
  policy: policyItem,
  history: historyItem,
  stored: popupDigestItem,
}

const keep = async () => {
  const [{ own, policy, history, stored }, inUse] = await Promise.all([readTogether(items), readFeedInUse()])
  const settings = settingsInForce(own.value, policy.value)
  const facts = {
    settings,
    policy: policy.value,
    history: withKnown(history.value, inUse.feed),
    inUse,
    isUnreadable: false,
  }
  await popupDigestItem.keep(popupDigest(facts, interfaceFor(settings).language), stored.value)
}

let isQueued = false

/**
 * Brings what the popup shows at first in line with what is stored, in a turn of its own after those that have changed
 * something. Nobody waits for it: until then the popup has the digest before, and it follows.
 */
export const keepPopupDigest = (): void => {
  if (isQueued) return
  isQueued = true
  const turn = () => {
    isQueued = false
    return keep()
  }
  void inTurn(turn).catch(console.warn)
}

/** The same whenever anything that it is made of is stored, whoever has done so. */
export const watchForPopupDigest = (): void =>
  watchAny([settingsItem, policyItem, historyItem, feedItem], keepPopupDigest)
