// Enlarged, narrow, and with more room between letters, words and lines (WCAG 2.2: 1.4.4, 1.4.10 and 1.4.12): nothing is
// cut off, and nothing scrolls sideways.
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import type { WindowSize } from '../../tools/browser/driven.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'
import { cutOn, someFound, wideOn } from './wide.ts'

const plain = '/?variant=plain'

/** A window of 1280 × 800 at 200 %, and one of 1280 × 1024 at 400 %. */
const enlarged: WindowSize[] = [
  { width: 640, height: 400, deviceScaleFactor: 2 },
  { width: 320, height: 256, deviceScaleFactor: 2 },
]

const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`

type Shown = { name: string; path: string; ready: string; press?: string }

const pages: Shown[] = [
  { name: 'findings', path: 'findings.html#group=admitted', ready: '.finding-article', press: '.cite-button' },
  {
    name: 'findings, filtered and as a table',
    path: 'findings.html#group=change&q=oracle&colour=red',
    ready: '.finding-article',
    press: '.more-filters-button, .timeline-head .button',
  },
  { name: 'settings', path: 'options.html', ready: '.settings h1', press: '.feed-choice summary' },
  { name: 'first run', path: 'welcome.html', ready: '.notice-card' },
]

const popup: Shown = { name: 'popup', path: 'popup.html', ready: '[role=tab]', press: '.action-list summary' }

const open = async (world: World, { path, ready, press }: Shown, size: WindowSize): Promise<Page> => {
  const page = await world.driven.extensionPage(path, size)
  await waitUntil(`${path} is there`, () => page.$(ready))
  if (press) await page.$$eval(press, (all) => all.forEach((one) => void (one as HTMLElement).click()))
  return page
}

const look = async (page: Page) => [...(await wideOn(page)), ...(await cutOn(page))]

inBrowsers((world) => {
  describe.each(['en', 'ar-XB'])('in %s', (language) => {
    test.each(pages)('$name: enlarged, and with more room between letters and lines', async (shown) => {
      await world.send({ type: 'settings.change', change: { language } })
      const page = await open(world, shown, { width: 1280, height: 800 })
      const found: Record<string, string[]> = {}
      for (const size of enlarged) {
        await page.setViewport(size)
        found[`at ${size.width} px`] = await look(page)
      }
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      }, spaced)
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 800 })
        found[`with more room at ${width} px`] = await look(page)
      }
      expect(someFound(found)).toEqual({})
      // Its labels are laid out by how wide they are.
      const spacings = await page.$$eval('.timeline-svg :is(text, tspan)', (texts) =>
        texts.map((text) => getComputedStyle(text).letterSpacing),
      )
      expect(spacings.filter((spacing) => spacing !== 'normal')).toEqual([])
    })

    test('the popup with more room between letters and lines', async () => {
      await world.send({ type: 'settings.change', change: { language } })
      const page = await open(world, popup, { width: 380, height: 600 })
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      }, spaced)
      const found = { findings: await look(page), pairs: [] as string[], thisPage: [] as string[] }
      await page.click('[role=tab]:nth-child(2)')
      await waitUntil('the pairs are there', () => page.$('.said-and-reported'))
      found.pairs = await look(page)
      await page.click('[role=tab]:nth-child(3)')
      await waitUntil('the third tab is there', async () => (await page.$('.said-and-reported')) === null)
      found.thisPage = await look(page)
      expect(someFound(found)).toEqual({})
    })

    test('card, tab, menu and Undo: enlarged, and with more room between letters and lines', async () => {
      await world.send({ type: 'settings.change', change: { language } })
      const found: Record<string, string[]> = {}
      const { page, notice } = await world.visit(plain)
      await notice.waitFor('See the findings')
      const take = async (name: string) => {
        await notice.rect()
        found[name] = [...(await notice.wide()), ...(await notice.cutTexts())]
      }
      for (const size of enlarged) {
        await page.setViewport(size)
        await take(`card at ${size.width}`)
      }
      await notice.addStyle(spaced)
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 800 })
        await take(`card with more room at ${width}`)
      }
      await notice.click('Remind me')
      await notice.waitFor('Tomorrow')
      await take('menu')
      await page.setViewport({ width: 320, height: 640 })
      await take('menu at 320')
      await notice.click('Tomorrow')
      await notice.waitFor('Undo')
      await take('Undo at 320')
      expect(someFound(found)).toEqual({})
    })

    test('the slim tab: enlarged, and with more room between letters and lines', async () => {
      await world.send({ type: 'settings.change', change: { language } })
      const first = await world.visit(plain)
      await first.notice.waitFor('See the findings')
      await first.notice.rect()
      await world.decided()
      const { notice } = await world.visit(plain, { width: 320, height: 400 })
      await notice.waitFor(/^Who sees/)
      const before = [...(await notice.wide()), ...(await notice.cutTexts())]
      await notice.addStyle(spaced)
      expect([...before, ...(await notice.wide()), ...(await notice.cutTexts())]).toEqual([])
    })
  })
})
