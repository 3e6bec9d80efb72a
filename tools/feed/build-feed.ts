import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptFeedFile } from '../../core/feed/accept-file.ts'
import { maxFeedBytes } from '../../core/feed/limits.ts'
import type { FeedFile } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { requireOwnFeed } from './own-feed.ts'
import { replaceFiles } from './replace-file.ts'
import { type Addresses, toDocument as toReaders } from './to-document.ts'

/** A feed's published bytes, and what a pointer says of them (clause 2.4). */
export type BuiltFeed = { bytes: Uint8Array; file: FeedFile }

/**
 * Clause 7: byte for byte the same from the same source. Not indented: spaces weigh 5 KB even compressed, in each package
 * and each download. It is read back as a client reads it, so no feed is published that no client would accept.
 * @param toDocument what it holds: by default all that clause 3.1 asks
 */
export const buildFeed = async (
  { feed, channel }: { feed: Feed; channel: Addresses },
  toDocument: (feed: Feed, channel: Addresses) => object = toReaders,
): Promise<BuiltFeed> => {
  const bytes = new TextEncoder().encode(`${JSON.stringify(toDocument(feed, channel))}\n`)
  if (bytes.length > maxFeedBytes)
    throw new Error(`The feed has ${bytes.length} bytes, at most ${maxFeedBytes} (clause 3.3): shorten or divide it.`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { name: `feed-${sha256.slice(0, 16)}.json`, bytes: bytes.length, sha256 }
  const read = await acceptFeedFile(bytes, file, feed.channel)
  if (!read.ok) throw new Error(`No client would accept this feed: ${read.error.message}`)
  return { bytes, file }
}

/** Writes the feed under its own name, and as `feed.json` for feed readers (clause 1.1). Throws a sentence. */
export const writeFeedFiles = async ({ bytes, file }: BuiltFeed, folder: string): Promise<void> => {
  await requireOwnFeed(folder)
  await mkdir(folder, { recursive: true })
  await replaceFiles(new Map([file.name, 'feed.json'].map((name) => [join(folder, name), bytes])))
}
