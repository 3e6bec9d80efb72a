// `npm run bench:site`: how long the website takes to make and how large its pages are, as the findings grow; and how
// soon a browser paints the front page and a finding's.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import puppeteer from 'puppeteer-core'
import type { Feed } from '../core/feed/schema.ts'
import { findBrowser } from '../tools/browser/find-browser.ts'
import { readSource } from '../tools/feed/read-source.ts'
import { run } from '../tools/feed/run.ts'
import { startFeedServer } from '../tools/feed/serve.ts'
import { writeSite } from '../tools/site/write-site.ts'

/** The real findings over and over, under ids of their own, with their years spread out. */
const grown = (feed: Feed, count: number): Feed => ({
  ...feed,
  findings: Array.from({ length: count }, (_, index) => {
    const finding = feed.findings[index % feed.findings.length] as Feed['findings'][number]
    const round = Math.floor(index / feed.findings.length)
    return round === 0 ? finding : { ...finding, id: `${finding.id}-${round}`, follows: [], mustAppearWith: [] }
  }),
})

const gzipped = async (path: string) => gzipSync(await readFile(path)).length

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

const firstPaint = async (folder: string, path: string): Promise<number> => {
  const server = await startFeedServer(folder)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({ executablePath: await findBrowser('chromium'), args })
  try {
    const times: number[] = []
    for (let run = 0; run < 5; run++) {
      const page = await browser.newPage()
      await page.goto(server.url + path)
      // A page may have loaded before it is painted.
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      const [paint] = await page.evaluate(() =>
        performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime),
      )
      times.push(paint ?? Number.NaN)
      await page.close()
    }
    return times.sort((one, other) => one - other)[2] ?? Number.NaN
  } finally {
    await browser.close()
    await server.close()
  }
}

const measure = async (feed: Feed, id: string, paints: boolean) => {
  const folder = await mkdtemp(join(tmpdir(), 'whosees-bench-'))
  try {
    const start = performance.now()
    const source = { feed, sequence: 1, feedFile: 'feed-0000000000000000.json', channel: { site: null, contact: null } }
    const files = await writeSite(folder, source)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const front = kilobytes(await gzipped(join(folder, 'index.html')))
    const page = kilobytes(await gzipped(join(folder, `finding/${id}/index.html`)))
    console.log(`${feed.findings.length} findings: ${seconds} s, ${files} files; gzip: front ${front}, finding ${page}`)
    if (!paints) return
    for (const path of ['/', `/finding/${id}/`])
      console.log(`  first paint of ${path}: ${(await firstPaint(folder, path)).toFixed(0)} ms (median of 5)`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await run('npm run bench:site', {}, async () => {
  const reading = await readSource('feed')
  if (!reading.ok) throw new Error('The findings have defects: npm run feed:check tells which.')
  const { feed } = reading.source
  const [first] = feed.findings
  for (const count of [feed.findings.length, 500, 5000])
    await measure(grown(feed, count), first?.id ?? '', count === feed.findings.length)
  return 0
})
