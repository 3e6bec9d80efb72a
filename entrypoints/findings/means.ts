import type { FindingsMeans } from '../../components/findings/actions.ts'
import type { PageAddress } from '../../components/findings/address.ts'
import type { FeedInUse } from '../../core/feed/in-use.ts'
import type { Words } from '../../core/language/words.ts'
import { besideFeed } from '../../platform/beside-feed.ts'
import { copyText } from '../../platform/copy-text.ts'
import { saveFile } from '../../platform/save-file.ts'

// In Firefox the extension's pages have a different address in each installation.
const isLinkLocal = location.protocol === 'moz-extension:'

/** What the page does its work with in the extension. */
export const meansOf = (inUse: FeedInUse, words: Words, address: PageAddress): FindingsMeans => ({
  feed: inUse.feed,
  sequence: inUse.sequence,
  words,
  address,
  site: besideFeed(inUse).site,
  isLinkLocal,
  onCopy: copyText,
  onSave: saveFile,
})
