import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { acceptFeedFile } from '../../../../core/feed/accept-file.ts'
import { verifyPointer } from '../../../../core/feed/verify-pointer.ts'
import { editionOf } from '../../../../core/reminders/news.ts'
import { bundledFeedFiles } from '../../../../tools/feed/bundle-feed.ts'
import { startLiveFeed } from '../../../../tools/start/live-feed.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { aFolder, aSourceFolder } from '../../../fixtures/source.ts'

const other = aFinding({ id: 'other', date: '2023-01-02', kind: 'research', direction: 'reassurance', bearsOn: [] })
const twoFindings = aFeed({ findings: [other, aFinding()], lead: ['leak', 'other'] })

/** Its website takes seconds, so only one of the tests has it. */
const aLiveFeed = async ({ port = 0, withSite = false } = {}) => {
  const source = await aSourceFolder(twoFindings)
  const feed = await startLiveFeed(source, await aFolder(), { port, withSite })
  onTestFinished(feed.close)
  await feed.publish()
  return { feed, source }
}

/** What is served, as an extension that was built for it accepts it. */
const read = async ({ url, build }: Awaited<ReturnType<typeof startLiveFeed>>) => {
  const bytesOf = async (name: string) => new Uint8Array(await (await fetch(`${url}/${name}`)).arrayBuffer())
  const keys = JSON.parse(await readFile(build.WXT_FEED_KEYS, 'utf8'))
  const pointer = await verifyPointer(await bytesOf('latest.json'), { keys, threshold: 1 }, 'tiktok')
  if (!pointer.ok) throw new Error(pointer.error.message)
  const { file, sequence } = pointer.value
  const bytes = await bytesOf(file.name)
  const feed = await acceptFeedFile(bytes, file, 'tiktok')
  if (!feed.ok) throw new Error(feed.error.message)
  return { sequence, bytes, feed: feed.value }
}

describe('the feed of npm start', () => {
  it('is signed, above the bundled one, and has what its build bundles', async () => {
    const { feed, source } = await aLiveFeed()
    const { sequence, bytes } = await read(feed)
    expect(sequence).toBe(2)
    const [, bundled] = await bundledFeedFiles(source, { url: `${feed.build.WXT_FEED_URL}/` })
    const published = JSON.parse(new TextDecoder().decode(bytes)) as { items: { [member: string]: unknown }[] }
    const items = published.items.map(({ id, title, summary, _whosees }) => ({ id, title, summary, _whosees }))
    expect({ ...published, items }).toEqual(JSON.parse(bundled?.contents ?? ''))
  })

  it('brings a correction of another finding each time, those that lead first, until all have one', async () => {
    const { feed } = await aLiveFeed()
    expect([(await feed.publishCorrection()).id, (await feed.publishCorrection()).id]).toEqual(['leak', 'other'])
    const now = await read(feed)
    expect(now.sequence).toBe(4)
    expect(now.feed.findings.map(editionOf)).toEqual([twoFindings.compiled, twoFindings.compiled])
    await expect(feed.publishCorrection()).rejects.toThrow('Every finding has been corrected by now.')
  })

  it('brings two corrections that are asked for at once one after the other', async () => {
    const { feed } = await aLiveFeed()
    const corrected = await Promise.all([feed.publishCorrection(), feed.publishCorrection()])
    expect(corrected.map(({ id }) => id)).toEqual(['leak', 'other'])
    const now = await read(feed)
    expect(now.sequence).toBe(4)
    expect(now.feed.findings.map(editionOf)).toEqual([twoFindings.compiled, twoFindings.compiled])
  })

  it('has a website beside it that its findings and its build name', async () => {
    const { feed } = await aLiveFeed({ withSite: true })
    const site = `${feed.url}/`
    expect(feed.build.WXT_FEED_SITE).toBe(site)
    const { bytes } = await read(feed)
    expect(JSON.parse(new TextDecoder().decode(bytes)).items[0].url).toMatch(new RegExp(`^${site}finding/`))
    expect(await (await fetch(site)).text()).toContain(`href="finding/leak/"`)
  })

  it('leaves the source as it is', async () => {
    const { feed, source } = await aLiveFeed()
    const before = await stat(join(source, 'findings/leak.yaml'))
    await feed.publishCorrection()
    expect((await stat(join(source, 'findings/leak.yaml'))).mtimeMs).toBe(before.mtimeMs)
    expect(JSON.parse(await readFile(join(source, 'channel.json'), 'utf8')).keys).toEqual({ keys: [] })
  })

  it('takes another port where its own is taken', async () => {
    const taken = createServer()
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
    onTestFinished(() => void taken.close())
    const { port } = taken.address() as AddressInfo
    const { feed } = await aLiveFeed({ port })
    expect(Number(new URL(feed.url).port)).toBeGreaterThan(0)
    expect(Number(new URL(feed.url).port)).not.toBe(port)
    expect((await read(feed)).sequence).toBe(2)
  })
})
