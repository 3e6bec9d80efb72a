import { popupDigest } from '../../core/popup/popup-digest.ts'
import { feedItem, historyItem, policyItem, refreshItem, settingsItem } from '../../platform/items.ts'
import { interfaceFor } from '../../platform/language.ts'
import { popupDigestItem } from '../../platform/popup-digest-item.ts'
import { isSameStored, watchAny } from '../../platform/stored-item.ts'
import { inTurn } from '../../platform/update.ts'
import { readFeedInUse } from './feed.ts'
import { readState, settingsOf } from './state.ts'

const make = async () => {
  const state = await readState()
  const [inUse, { value: refresh }] = await Promise.all([readFeedInUse(), refreshItem.read()])
  const settings = settingsOf(state)
  return popupDigest({ ...state, settings, inUse, refresh, isUnreadable: false }, interfaceFor(settings).language)
}

let isQueued = false

/**
 * Brings what the popup shows at first in line with what is stored, in a turn of its own after those that have changed
 * something. Nobody waits for it: until then the popup has the digest before, and it follows.
 */
export const keepPopupDigest = (): void => {
  if (isQueued) return
  isQueued = true
  const keep = async () => {
    isQueued = false
    const [before, after] = await Promise.all([popupDigestItem.read(), make()])
    if (!isSameStored(before, after)) await popupDigestItem.write(after)
  }
  void inTurn(keep).catch(console.warn)
}

/** The same whenever anything that it is made of is stored, whoever has done so. */
export const watchForPopupDigest = (): void =>
  watchAny([settingsItem, policyItem, historyItem, feedItem, refreshItem], keepPopupDigest)
