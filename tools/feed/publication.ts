import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptFeedFile } from '../../core/feed/accept-file.ts'
import type { Pointer } from '../../core/feed/pointer.ts'
import type { Feed } from '../../core/feed/schema.ts'
import type { BuiltFeed } from './build-feed.ts'
import type { ChannelFile } from './channel-schema.ts'
import { ifThere } from './if-there.ts'
import { requireOwnFeed } from './own-feed.ts'
import { readSignedPointer, type VerifiedPointer } from './read-signed.ts'
import { replaceFile } from './replace-file.ts'
import { formatPointer } from './sign-pointer.ts'

/*
 * The folder that is uploaded (clause 1.1). A pointer that still lacks signatures is in it under a name that no client
 * asks for, so the folder can be uploaded at any time, and the publication in force stays in force.
 */

export const pendingName = 'latest.pending.json'

/** A pointer with the feed it names. `feed` is null if only another version of this program can read it. */
export type Publication = VerifiedPointer & { bytes: Uint8Array; feed: Feed | null }

/** Checks a feed's bytes against a pointer as a client does (clauses 5.7 and 5.8). Throws a sentence. */
export const toPublication = async (verified: VerifiedPointer, bytes: Uint8Array): Promise<Publication> => {
  const feed = await acceptFeedFile(bytes, verified.pointer.file, verified.pointer.channel)
  if (!feed.ok && feed.error.code !== 'FEED_MALFORMED')
    throw new Error(
      `${verified.pointer.file.name} is not what its pointer says: ${feed.error.message} Get it again (npm run feed:fetch -- --out with an empty folder).`,
    )
  return { ...verified, bytes, feed: feed.ok ? feed.value : null }
}

const read = async (dir: string, name: string, channel: ChannelFile): Promise<Publication | null> => {
  const text = await ifThere(readFile(join(dir, name)))
  if (text === null) return null
  const verified = await readSignedPointer(join(dir, name), text, channel)
  const bytes = await ifThere(readFile(join(dir, verified.pointer.file.name)))
  if (bytes === null)
    throw new Error(
      `${join(dir, name)} names ${verified.pointer.file.name}, which is not there: the folder is half a publication. Get all of it (npm run feed:fetch -- --out with an empty folder, or a copy of yours).`,
    )
  return toPublication(verified, bytes)
}

/** What is in force and what waits for signatures. Throws a sentence if one of them cannot be believed. */
export const readPublishedFolder = async (dir: string, channel: ChannelFile) => ({
  latest: await read(dir, 'latest.json', channel),
  pending: await read(dir, pendingName, channel),
})

export type Folder = Awaited<ReturnType<typeof readPublishedFolder>>

const isFeedFile = (name: string) => /^feed-[0-9a-f]{16}\.json$/.test(name)

/**
 * Throws a sentence about what nobody can sign or continue: feeds without a pointer, a pointer out of its turn, or
 * somebody else's feed.
 */
export const requireWhole = async ({ latest, pending }: Folder, dir: string, first: boolean): Promise<void> => {
  if (latest && pending && pending.pointer.sequence <= latest.pointer.sequence)
    throw new Error(
      `${join(dir, pendingName)} has sequence ${pending.pointer.sequence}, which ${latest.pointer.sequence} in latest.json has overtaken, so it can never be in force: remove it, here and on the host.`,
    )
  if (!latest) await requireOwnFeed(dir)
  if (latest || pending || first) return
  const [feed] = ((await ifThere(readdir(dir))) ?? []).filter(isFeedFile)
  if (feed !== undefined)
    throw new Error(
      `${dir} has ${feed} but no pointer to it: it is half a publication. Get all of it (npm run feed:fetch), or add --first if nothing was ever published.`,
    )
}

export const isComplete = ({ signers }: VerifiedPointer, { threshold }: ChannelFile): boolean =>
  signers.length >= threshold

/** What is made from a publication once its signatures suffice, and lies in the same folder. */
export type MakeBeside = (publication: Publication) => Promise<void>

type Written = VerifiedPointer & Pick<BuiltFeed, 'bytes'>

/**
 * The pointer is written last, so nobody meets one to a feed that is not there yet (clause 1.3), and nobody a website
 * that is half of the last publication and half of this. Where this one has to wait, the website is made of what is in
 * force: the upload makes the host like the folder, which may have an older website, or none.
 * @param beside what is in the folder beside it, of which what has yet to come goes on waiting
 */
export const writePublication = async (
  dir: string,
  written: Written,
  complete: boolean,
  makeBeside: MakeBeside | null = null,
  beside: Folder = { latest: null, pending: null },
): Promise<void> => {
  const { signed, pointer, bytes } = written
  await replaceFile(join(dir, pointer.file.name), bytes)
  const shown = complete ? await toPublication(written, bytes) : beside.latest
  if (shown) await makeBeside?.(shown)
  if (!complete) return replaceFile(join(dir, pendingName), formatPointer(signed))
  await replaceFile(join(dir, 'feed.json'), bytes)
  await replaceFile(join(dir, 'latest.json'), formatPointer(signed))
  const isOvertaken = !beside.pending || beside.pending.pointer.sequence <= pointer.sequence
  if (isOvertaken) await rm(join(dir, pendingName), { force: true })
}

/**
 * Removes feeds that neither this pointer names nor that of what was in force: what was withdrawn, or refused by the
 * second editor, must not stay readable for ever. The previous feed is kept, for clients that have its pointer and have
 * yet to ask for the file.
 */
export const prune = async (
  dir: string,
  { file }: Pointer,
  { latest }: Folder,
  say: (line: string) => void,
): Promise<void> => {
  const kept = [file.name, latest?.pointer.file.name]
  const old = (await readdir(dir)).filter((name) => isFeedFile(name) && !kept.includes(name)).sort()
  await Promise.all(old.map((name) => rm(join(dir, name))))
  for (const name of old) say(`${name}: removed, since nobody needs it.`)
}

const isHalf = (name: string) => /^(latest(\.pending)?|feed(-[0-9a-f]{16})?)\.json\.part$/.test(name)

/** Removes what a command that was stopped has left of a file: it would be uploaded, and nothing would replace it. */
export const removeHalves = async (dir: string, say: (line: string) => void): Promise<void> => {
  const halves = ((await ifThere(readdir(dir))) ?? []).filter(isHalf).sort()
  for (const name of halves) {
    await rm(join(dir, name))
    say(`${name}: removed, since a command that was stopped has left it half-written.`)
  }
}
