import type { FindingsMeans } from '../../components/findings/actions.ts'
import type { PageAddress } from '../../components/findings/address.ts'
import type { FeedInUse } from '../../core/feed/in-use.ts'
import type { Words } from '../../core/language/words.ts'
import { copyText } from '../../platform/copy-text.ts'
import { releasedChannel } from '../../platform/released-channel.ts'
import { saveFile } from '../../platform/save-file.ts'

// In Firefox the extension's pages have a different address in each installation.
const isLinkLocal = location.protocol === 'moz-extension:'

/** What the page does its work with in the extension. */
export const meansOf = ({ feed, sequence, source }: FeedInUse, words: Words, address: PageAddress): FindingsMeans => ({
  feed,
  sequence,
  words,
  address,
  // The website is made from the release's own feed: the findings of another are not on it.
  site: source === '' ? (releasedChannel.site ?? null) : null,
  isLinkLocal,
  onCopy: copyText,
  onSave: saveFile,
})
