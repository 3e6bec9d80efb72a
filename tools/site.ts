import { aloneIn } from './feed/alone-in.ts'
import { buildFeed, writeFeedFiles } from './feed/build-feed.ts'
import { readChannel } from './feed/channel-file.ts'
import type { ChannelFile } from './feed/channel-schema.ts'
import { writeForEverybody } from './feed/for-everybody.ts'
import { type Folder, readPublishedFolder } from './feed/publication.ts'
import { readOrReport, run } from './feed/run.ts'
import { requireOwnFolder } from './site/site-folder.ts'
import { type SiteSource, writeSite } from './site/write-site.ts'

const usage = 'npm run site [-- --source DIR --out DIR --published]'

/** What is in force in the folder; null where nothing is. */
const inForceOf = ({ latest }: Folder, channel: ChannelFile): SiteSource | null =>
  latest?.feed
    ? { feed: latest.feed, sequence: latest.pointer.sequence, feedFile: latest.pointer.file.name, channel }
    : null

/** The folder may be uploaded: what nobody has signed must not get beside what waits in it, as if it were published. */
const requireUnpublished = ({ latest, pending }: Folder, out: string) => {
  const held = latest ?? pending
  if (!held) return
  const reason = latest ? 'which this version can’t read' : 'which waits for another signature'
  throw new Error(
    `${out} holds sequence ${held.pointer.sequence}, ${reason}: for a website of the source, give another folder (--out .output/site). Nothing was written.`,
  )
}

/** The website of what is not published yet, with its feed beside it, to look at. */
const unpublished = async (dir: string, out: string): Promise<SiteSource | null> => {
  const source = await readOrReport(dir, { writes: true })
  if (!source) return null
  const built = await buildFeed(source)
  await writeFeedFiles(built, out)
  return { feed: source.feed, sequence: source.sequence, feedFile: built.file.name, channel: source.channel }
}

const defaults = { source: 'feed', out: '.output/site', published: false } as const

await run(usage, defaults, async ({ source: dir, out, published: isPublished }) => {
  writeForEverybody()
  const start = performance.now()
  await requireOwnFolder(out)
  const channel = await readChannel(dir)
  const folder = await readPublishedFolder(out, channel)
  const inForce = inForceOf(folder, channel)
  if (isPublished && !inForce) {
    console.log(`Nothing is in force in ${out} yet, so no website was made.`)
    return 0
  }
  if (!inForce) requireUnpublished(folder, out)
  const source = inForce ?? (await unpublished(dir, out))
  if (!source) return 1
  const count = await aloneIn(out, () => writeSite(out, source))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${out}: ${count} files from ${source.feed.findings.length} findings in ${seconds} s.`)
  return 0
})
