import { joinNews } from '../../core/popup/join-news.ts'
import { type PopupData, popupDigest } from '../../core/popup/popup-digest.ts'
import { ask } from '../../platform/ask.ts'
import { feedItem } from '../../platform/items.ts'
import { followPageData } from '../../platform/page-data.ts'
import { popupWords } from '../../platform/popup-words.ts'

/** Makes what the popup shows of all that is stored, and has the background make it anew. Read only where it is missing. */
export const followWholeFeed = async (onDigest: (digest: PopupData) => void): Promise<void> => {
  let isAsked = false
  await followPageData(popupWords, (data, { language }) => {
    onDigest({ ...popupDigest(data, language), refresh: data.refresh })
    // Where storage cannot be read, the background can do no better.
    if (isAsked || data.isUnreadable) return
    isAsked = true
    ask({ type: 'storage.repair' }).catch(console.warn)
  })
}

/** What an open popup shows once another feed is in use. Where that cannot be read, the digest stands for itself. */
export const continueWithFeed = async (before: PopupData, after: PopupData): Promise<PopupData> => {
  const { value: inUse } = await feedItem.read().catch(() => ({ value: null }))
  return inUse ? joinNews(before, after, inUse.feed) : after
}
