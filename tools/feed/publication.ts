import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptFeedFile } from '../../core/feed/accept-file.ts'
import type { Pointer } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'
import type { BuiltFeed } from './build-feed.ts'
import { replaceFile } from './channel-file.ts'
import { readSignedPointer, type VerifiedPointer } from './read-signed.ts'
import { formatPointer } from './sign-pointer.ts'
import type { ChannelFile } from './source-schema.ts'

/*
 * The folder that is uploaded (clause 1.1). A pointer that still lacks signatures lies in it under a name that no
 * client asks for, so that the folder can be uploaded at any time and the publication in force stays in force.
 */

export const pendingName = 'latest.pending.json'

/** A pointer with the feed that it names. `feed` is null where only an older version of this program can read it. */
export type Publication = VerifiedPointer & { bytes: Uint8Array; feed: Feed | null }

const readIfThere = async (path: string): Promise<Uint8Array | null> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** Checks a feed's bytes against a pointer as a client does (clauses 5.7 and 5.8). Throws a sentence. */
export const toPublication = async (verified: VerifiedPointer, bytes: Uint8Array): Promise<Publication> => {
  const feed = await acceptFeedFile(bytes, verified.pointer.file, verified.pointer.channel)
  if (!feed.ok && feed.error.code !== 'FEED_MALFORMED')
    throw new Error(`${verified.pointer.file.name} is not what its pointer says: ${feed.error.message}`)
  return { ...verified, bytes, feed: feed.ok ? feed.value : null }
}

const read = async (dir: string, name: string, channel: ChannelFile): Promise<Publication | null> => {
  const text = await readIfThere(join(dir, name))
  if (text === null) return null
  const verified = await readSignedPointer(join(dir, name), text, channel)
  const bytes = await readIfThere(join(dir, verified.pointer.file.name))
  if (bytes === null) throw new Error(`${join(dir, name)} names ${verified.pointer.file.name}, which is not there.`)
  return toPublication(verified, bytes)
}

/** What is in force and what waits for signatures; throws a sentence where one of them cannot be believed. */
export const readFolder = async (dir: string, channel: ChannelFile) => ({
  latest: await read(dir, 'latest.json', channel),
  pending: await read(dir, pendingName, channel),
})

export type Folder = Awaited<ReturnType<typeof readFolder>>

export const isComplete = ({ signers }: VerifiedPointer, { threshold }: ChannelFile): boolean =>
  signers.length >= threshold

/** The last file is the pointer: nobody meets one to a feed that is not there yet (clause 1.3). */
export const writePublication = async (
  dir: string,
  { signed, pointer, bytes }: VerifiedPointer & Pick<BuiltFeed, 'bytes'>,
  complete: boolean,
): Promise<void> => {
  await replaceFile(join(dir, pointer.file.name), bytes)
  if (!complete) return replaceFile(join(dir, pendingName), formatPointer(signed))
  await replaceFile(join(dir, 'feed.json'), bytes)
  await replaceFile(join(dir, 'latest.json'), formatPointer(signed))
  await rm(join(dir, pendingName), { force: true })
}

/**
 * Takes away feeds that none of these pointers names: what was withdrawn must not stay readable for ever. The last one
 * is kept, for clients that hold its pointer and have yet to ask for the file. Gives the names.
 */
export const prune = async (dir: string, kept: Pointer[]): Promise<string[]> => {
  const names = (await readdir(dir)).filter((name) => /^feed-[0-9a-f]{16}\.json$/.test(name))
  const old = names.filter((name) => !kept.some(({ file }) => file.name === name)).sort()
  await Promise.all(old.map((name) => rm(join(dir, name))))
  return old
}
