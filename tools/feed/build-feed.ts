import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptFeedFile } from '../../core/feed/accept-file.ts'
import { toDocument } from '../../core/feed/document.ts'
import { maxFeedBytes } from '../../core/feed/limits.ts'
import type { FeedFile } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'

/** A feed's published bytes, and what a pointer says of them (clause 2.4). */
export type BuiltFeed = { bytes: Uint8Array; file: FeedFile }

/**
 * Clause 7: byte for byte the same from the same feed. Indented, because people read it too and compression makes
 * nothing of it. What is written is first read back as a client reads it, so that no feed is published that none accepts.
 */
export const buildFeed = async (feed: Feed): Promise<BuiltFeed> => {
  const bytes = new TextEncoder().encode(`${JSON.stringify(toDocument(feed), null, 2)}\n`)
  if (bytes.length > maxFeedBytes)
    throw new Error(`The feed has ${bytes.length} bytes, at most ${maxFeedBytes} (clause 3.3): shorten or divide it.`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { name: `feed-${sha256.slice(0, 16)}.json`, bytes: bytes.length, sha256 }
  const read = await acceptFeedFile(bytes, file, feed.channel)
  if (!read.ok) throw new Error(`No client would accept this feed: ${read.error.message} (${read.error.path})`)
  return { bytes, file }
}

/** Writes the feed under its own name, and as `feed.json` for feed readers (clause 1.1). */
export const writeFeed = async ({ bytes, file }: BuiltFeed, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, file.name), bytes)
  await writeFile(join(folder, 'feed.json'), bytes)
}
