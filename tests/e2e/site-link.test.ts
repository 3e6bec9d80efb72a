// A build whose channel names a website: the link that a reader copies opens the finding there, for whoever gets it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../core/feed/schema.ts'
import type { Driven } from '../../tools/browser/driven.ts'
import { launch } from '../../tools/browser/launch.ts'
import { control } from '../../tools/browser/page-probe.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildExtension } from '../../tools/build-extension.ts'
import { type LiveFeed, startLiveFeed } from '../../tools/start/live-feed.ts'
import { aRealFinding } from '../fixtures/real-feed.ts'
import { storyIn } from './turns.ts'

let folder: string
let feed: LiveFeed
let finding: Finding

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whosees-site-link-'))
  finding = await aRealFinding()
  feed = await startLiveFeed('feed', folder, { port: 0 })
  await feed.publish()
})

afterAll(async () => {
  await feed?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the page copies, which is kept from the clipboard. */
const catchCopied = (page: Page) =>
  page.evaluate(() => {
    const writeText = async (copied: string) => void Object.assign(globalThis, { copied })
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } })
  })

const copied = (page: Page) =>
  waitUntil('the link is copied', () => page.evaluate(() => (globalThis as { copied?: string }).copied))

const hrefOf = async (page: Page, name: string) =>
  (await control(page, 'link', name)).evaluate((link) => (link as HTMLAnchorElement).href)

describe.each(storyIn('chromium'))('with a website, in %s', (name) => {
  let standIn: StandIn
  let driven: Driven
  beforeAll(async () => {
    standIn = await startStandIn()
    const extension = await buildExtension(name, { output: folder, feed: feed.build })
    driven = await launch(name, { extension, standIn, direct: new URL(feed.url).host })
  })
  afterAll(async () => {
    await driven?.close()
    await standIn?.close()
  })

  test('the link to a finding is that of its page on the site, which leads to its sources', async () => {
    const { id } = finding
    const address = `${feed.url}/finding/${id}/`
    const findings = await driven.extensionPage(`findings.html#finding=${id}`)
    await catchCopied(findings)
    expect(await hrefOf(findings, `Link to this finding: ${finding.title}`)).toBe(address)
    // Not by the mouse, which would miss what the page is still scrolling to.
    const cite = await control(findings, 'button', `Cite: ${finding.title}`)
    await cite.evaluate((button) => (button as HTMLElement).click())
    const last = await waitUntil('a link is offered', () => findings.$('.cite-panel button:last-of-type'))
    await last.evaluate((button) => (button as HTMLElement).click())
    const link = await copied(findings)
    expect(link).toBe(address)
    const page = await driven.open(link)
    const { heading, links } = await page.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent,
      links: [...document.links].map(({ href }) => href),
    }))
    expect(heading).toBe(finding.title)
    expect(links).toEqual(expect.arrayContaining(finding.sources.map(({ url }) => url)))
  })
})
