import { continueDigest } from '../../core/popup/continue-digest.ts'
import type { PopupData } from '../../core/popup/popup-digest.ts'
import { followPopupDigest } from '../../platform/popup-digest-item.ts'
import { type PopupWords, popupWords } from '../../platform/popup-words.ts'

type OnDigest = (digest: PopupData, words: PopupWords) => void

const continued = async (before: PopupData | null, after: PopupData): Promise<PopupData> => {
  const same = continueDigest(before, after)
  if (same || !before) return same ?? after
  const { continueWithFeed } = await import('./whole-feed.ts')
  return continueWithFeed(before, after)
}

/** Passes each digest on as it continues the one before, with the words of its language; one after the other. */
const inSequence = (onDigest: OnDigest) => {
  let shown: PopupData | null = null
  let last = Promise.resolve()
  const take = async (digest: PopupData) => {
    shown = await continued(shown, digest)
    onDigest(shown, await popupWords(digest.settings))
  }
  return (digest: PopupData) => {
    last = last.then(() => take(digest)).catch(console.warn)
  }
}

/**
 * Gives what the background keeps for the popup, and again whenever it changes. Where that is missing or damaged, the
 * popup makes it of the feed itself, as pages do, and the background makes it anew.
 */
export const followDigest = async (onDigest: OnDigest): Promise<void> => {
  const publish = inSequence(onDigest)
  // Most settings follow the browser, so the words of its language are read along with storage, not after it.
  void popupWords({ language: 'system' })
  if (await followPopupDigest(publish)) return
  const { followWholeFeed } = await import('./whole-feed.ts')
  await followWholeFeed(publish)
}
