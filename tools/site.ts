import { buildFeed, writeFeedFiles } from './feed/build-feed.ts'
import { readChannel } from './feed/channel-file.ts'
import { readPublishedFolder } from './feed/publication.ts'
import { readOrReport, run } from './feed/run.ts'
import { requireOwnFolder } from './site/site-folder.ts'
import { type SiteSource, writeSite } from './site/write-site.ts'

const usage = 'npm run site [-- --source DIR --out DIR --published]'

/** What is published in the folder; null where nothing is. */
const published = async (source: string, out: string): Promise<SiteSource | null> => {
  const channel = await readChannel(source)
  const { latest } = await readPublishedFolder(out, channel)
  if (!latest?.feed) return null
  return { feed: latest.feed, sequence: latest.pointer.sequence, feedFile: latest.pointer.file.name, channel }
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
  const start = performance.now()
  await requireOwnFolder(out)
  const inForce = await published(dir, out)
  if (isPublished && !inForce) {
    console.log(`Nothing is in force in ${out} yet, so no website was made.`)
    return 0
  }
  const source = inForce ?? (await unpublished(dir, out))
  if (!source) return 1
  const count = await writeSite(out, source)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${out}: ${count} files from ${source.feed.findings.length} findings in ${seconds} s.`)
  return 0
})
