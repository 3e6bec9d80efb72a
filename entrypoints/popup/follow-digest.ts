import { continueDigest, type PopupData } from '../../core/popup/popup-digest.ts'
import { followPopupDigest } from '../../platform/popup-digest-item.ts'
import { type PopupWords, popupWords } from '../../platform/popup-words.ts'

type OnDigest = (digest: PopupData, words: PopupWords) => void

/** Passes each digest on with the words of its language, unless a newer one has come by the time they are read. */
const withWords = (onDigest: OnDigest) => {
  let shown: PopupData | null = null
  return async (digest: PopupData) => {
    const newest = continueDigest(shown, digest)
    shown = newest
    const words = await popupWords(digest.settings)
    if (newest === shown) onDigest(newest, words)
  }
}

/**
 * Gives what the background keeps for the popup, and again whenever it changes. Where that is missing or damaged, the
 * popup makes it of the feed itself, as pages do, and the background makes it anew.
 */
export const followDigest = async (onDigest: OnDigest): Promise<void> => {
  const publish = withWords(onDigest)
  // Most settings follow the browser, so the words of its language are read along with storage, not after it.
  void popupWords({ language: 'system' })
  if (await followPopupDigest(publish)) return
  const { followWholeFeed } = await import('./whole-feed.ts')
  await followWholeFeed(publish)
}
