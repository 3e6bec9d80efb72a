import { sha256Hex } from './bytes.ts'
import { fromDocument } from './document.ts'
import { type Result, rejected } from './errors.ts'
import { readJson } from './json.ts'
import type { FeedFile } from './pointer.ts'
import type { Feed } from './schema.ts'

/** Clauses 5.7 and 5.8: checks that the bytes are those the pointer names, then reads them as a feed of this channel. */
export const acceptFeedFile = async (bytes: Uint8Array, file: FeedFile, channelName: string): Promise<Result<Feed>> => {
  if (bytes.length !== file.bytes)
    return rejected('FEED_TAMPERED', `The feed has ${bytes.length} bytes; its pointer says ${file.bytes}.`)
  if ((await sha256Hex(bytes)) !== file.sha256)
    return rejected('FEED_TAMPERED', `The feed's SHA-256 is not the one in its pointer.`)
  const json = readJson(bytes)
  if (!json.ok) return rejected('FEED_MALFORMED', `The feed ${json.flaw}.`, { path: '$' })
  const feed = fromDocument(json.value)
  if (feed.ok && feed.value.channel !== channelName)
    return rejected('FEED_MALFORMED', `The feed belongs to the channel ${feed.value.channel}, not ${channelName}.`, {
      path: '$._whosees.channel',
    })
  return feed
}
