// The website as any static host serves it, from the real findings: with scripts and without, in both browsers.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRequests } from '../../core/requests/read-requests.ts'
import { browserNames } from '../../tools/browser/driven.ts'
import { axePath } from '../../tools/browser/probe-extension.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFeed, writeFeedFiles } from '../../tools/feed/build-feed.ts'
import { readSource } from '../../tools/feed/read-source.ts'
import { type FeedServer, startFeedServer } from '../../tools/feed/serve.ts'
import { writeSite } from '../../tools/site/write-site.ts'
import { aRealFinding } from '../fixtures/real-feed.ts'
import { share } from './in-browsers.ts'
import { pagesOf } from './pages-of.ts'
import { takeTurns } from './turns.ts'

const axeSource = readFileSync(axePath(), 'utf8')
// One that leads to others.
const { id, sources } = await aRealFinding(({ bearsOn, follows }) => bearsOn.length > 0 && follows.length > 0)
const findingPath = `/finding/${id}/`

let folder: string
let server: FeedServer
/** As many as the editors have. */
let asked: { places: number; letters: number }

beforeAll(async () => {
  const reading = await readSource('feed')
  if (!reading.ok) throw new Error('The findings have defects: npm run feed:check tells which.')
  const { feed, sequence, channel } = reading.source
  const requests = readRequests(feed.requests)
  if (!requests.ok) throw new Error('The feed has no letters.')
  const { places } = requests.value
  asked = { places: places.length, letters: places.flatMap(({ steps }) => steps).length }
  folder = await mkdtemp(join(tmpdir(), 'whosees-website-'))
  const built = await buildFeed(reading.source)
  await writeFeedFiles(built, folder)
  await writeSite(folder, { feed, sequence, feedFile: built.file.name, channel })
  server = await startFeedServer(folder)
})

afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

const wide = { width: 1280, height: 900 }
const narrow = { width: 360, height: 800 }

// One of each kind: privacy and what was left out are made as corrections are.
const kinds = ['/', findingPath, '/ask/', '/corrections/', '/about/', '/none']

// Names, roles and order are the same in every look; what a theme or a width can spoil is looked at in each.
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size']

const axeFaults = async (page: Page, runOnly?: string[]): Promise<string[]> => {
  await page.evaluate(axeSource)
  const options = JSON.stringify({ resultTypes: ['violations'], ...(runOnly && { runOnly }) })
  const { violations } = (await page.evaluate(`axe.run(${options})`)) as {
    violations: { id: string; nodes: { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

describe.each(browserNames)('the website in %s', (name) => {
  let browser: Browser
  beforeAll(async () => {
    browser = (await share(name)).driven.browser
  })

  const open = async (path: string, size = wide) => {
    const page = await browser.newPage()
    const hosts: string[] = []
    const troubles: string[] = []
    page.on('request', (request) => {
      // Firefox also tells of what its own pages ask for.
      if (request.url().startsWith('http')) hosts.push(new URL(request.url()).origin)
    })
    page.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())))
    page.on('pageerror', (error) => void troubles.push(String(error)))
    await page.setViewport(size)
    await page.goto(server.url + path)
    return { page, hosts, troubles }
  }

  const isLive = (page: Page) =>
    waitUntil('the script has taken over', () =>
      page.evaluate(() => document.querySelector('#app[data-live]') !== null),
    )

  const listed = (page: Page) => page.evaluate(() => document.querySelectorAll('.finding-article').length)

  test('filters and searches as the extension does, and asks no other host for anything', async () => {
    const { page, hosts, troubles } = await open('/')
    await isLive(page)
    const all = await listed(page)
    expect(all).toBeGreaterThan(70)
    await waitUntil('the search answers', async () => {
      await page.evaluate(() => {
        const box = document.querySelector<HTMLInputElement>('.search-box')
        if (!box) return
        box.value = 'recordings'
        box.dispatchEvent(new Event('input', { bubbles: true }))
      })
      return (await listed(page)) < all
    })
    expect(await page.evaluate(() => document.querySelectorAll('mark').length)).toBeGreaterThan(0)
    await waitUntil('the view has its address', () => page.evaluate(() => location.hash === '#q=recordings'))
    expect(new Set(hosts)).toEqual(new Set([server.url]))
    expect(troubles).toEqual([])
    await page.close()
  })

  test('opens what an address of the extension names', async () => {
    const { page } = await open(`/#finding=${id}`)
    await waitUntil('the finding has the focus', () =>
      page.evaluate((wanted) => document.activeElement?.id === `finding=${wanted}`, id),
    )
    await page.close()
  })

  test('a finding’s page leads to its sources, their copies and other findings, and can be cited', async () => {
    const { page, hosts, troubles } = await open(findingPath)
    const links = await page.evaluate(() => [...document.links].map(({ href }) => href))
    for (const { url } of sources) {
      expect(links).toContain(url)
      expect(links.some((href) => href.startsWith('https://web.archive.org/web/') && href.endsWith(url))).toBe(true)
    }
    expect(links.some((href) => href.startsWith(`${server.url}/finding/`) && !href.includes(id))).toBe(true)
    await waitUntil('citations are offered', () =>
      page.evaluate(() => document.querySelectorAll('.site-cite .button').length === 5),
    )
    expect(new Set(hosts)).toEqual(new Set([server.url]))
    expect(troubles).toEqual([])
    await page.close()
  })

  test('writes the letter as the extension does, and asks for nothing but its own scripts', async () => {
    const { page, hosts, troubles } = await open('/de/ask/')
    await isLive(page)
    await page.click('[name=place][value=br]')
    // There is no letter in Portuguese, so English is offered; another language is a choice.
    await waitUntil('the letter is in English', () => page.$('.letter-text[lang=en]'))
    await page.select('#request-language', 'de')
    await page.type('#request-name', 'Alex Example')
    const letter = () => page.evaluate(() => document.querySelector<HTMLElement>('.letter-text')?.innerText ?? '')
    await waitUntil('the letter has the name', async () => (await letter()).includes('Alex Example'))
    expect(await letter()).toContain('TikTok Pte. Ltd.')
    expect(await letter()).toContain('Nach den Artikeln 18 und 19 LGPD bitte ich um Auskunft')
    expect(await page.$('[role=switch]')).toBeNull()
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1)
    expect(await page.evaluate(() => document.cookie + Object.keys({ ...localStorage, ...sessionStorage }))).toBe('')
    expect(page.url()).toBe(`${server.url}/de/ask/`)
    // Scripts and styles of the page, and nothing that any choice would have asked for.
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => !name.startsWith(`${server.url}/assets/`))).toEqual([])
    expect(new Set(hosts)).toEqual(new Set([server.url]))
    expect(troubles).toEqual([])
    await page.close()
  })

  // Not every browser can be told to run no scripts, but each runs none in such a frame, and lets its parent look in.
  test('is whole without scripts, and without controls that do nothing', async () => {
    const { page } = await open('/robots.txt')
    const seen = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-same-origin')
      frame.width = '1280'
      frame.height = '900'
      frame.src = '/'
      document.body.append(frame)
      await new Promise((loaded) => frame.addEventListener('load', loaded))
      const count = (selector: string) => frame.contentDocument?.querySelectorAll(selector).length
      const controls = [...(frame.contentDocument?.querySelectorAll('button, input, select') ?? [])]
      return {
        articles: count('.finding-article'),
        pairs: count('.pair'),
        marks: count('.timeline-mark'),
        controls: controls.filter((one) => one.checkVisibility()).map(({ className }) => className),
      }
    })
    expect(seen.controls).toEqual([])
    expect(seen.articles).toBeGreaterThan(70)
    expect(seen.pairs).toBeGreaterThan(10)
    expect(seen.marks).toBeGreaterThan(70)
    await page.close()
  })

  test('has places, rights and letters as text without scripts', async () => {
    const { page } = await open('/robots.txt')
    const seen = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-same-origin')
      frame.src = '/ask/'
      document.body.append(frame)
      await new Promise((loaded) => frame.addEventListener('load', loaded))
      const count = (selector: string) => frame.contentDocument?.querySelectorAll(selector).length
      return { places: count('section[id^=ask-]'), letters: count('.ask-letter'), controls: count('button, input') }
    })
    expect(seen).toEqual({ ...asked, controls: 0 })
    await page.close()
  })

  // Each browser looks at two: both themes and both widths in each, and all four between them.
  const looksOf = {
    chromium: [
      { theme: 'dark', size: narrow },
      { theme: 'light', size: wide },
    ],
    firefox: [
      { theme: 'light', size: narrow },
      { theme: 'dark', size: wide },
    ],
  }
  test.each(kinds)('axe finds nothing at %s', async (path) => {
    const { page } = await open(path)
    if (path === '/' || path === '/ask/') await isLive(page)
    // Entries of a list are built alike: the first ones will do, and axe takes its time with each.
    await page.evaluate(() => {
      const others = document.querySelectorAll('article:nth-of-type(n + 3), .findings-year ~ .findings-year')
      for (const one of others) one.remove()
      // What is not near the window is left out of the layout: axe would measure estimates.
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { content-visibility: visible !important }')
      document.adoptedStyleSheets.push(sheet)
    })
    for (const [index, { theme, size }] of looksOf[name].entries()) {
      await page.setViewport(size)
      await page.evaluate((wanted) => {
        document.documentElement.dataset.theme = wanted
      }, theme)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      const faults = await axeFaults(page, index === 0 ? undefined : rulesOfLooks)
      expect({ theme, size, faults }).toEqual({ theme, size, faults: [] })
    }
    await page.close()
  })

  takeTurns(name)
})
