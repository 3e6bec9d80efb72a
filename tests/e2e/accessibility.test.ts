// axe-core finds nothing: on every screen, in both themes and both directions.
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { BrowserName, WindowSize } from '../../tools/browser/driven.ts'
import type { AxeFinding } from '../../tools/browser/notice-reading.ts'
import { axePath } from '../../tools/browser/probe-extension.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const axeSource = readFileSync(axePath(), 'utf8')

const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'ar-XB' },
  { theme: 'dark', language: 'ar-XB' },
] as const

type Look = (typeof looks)[number]

// Each browser draws two: both themes and both directions in each, and all four between them.
const [light, dark, lightFromRight, darkFromRight] = looks
const looksOf: Record<BrowserName, Look[]> = { chromium: [light, darkFromRight], firefox: [dark, lightFromRight] }

const wear = async (world: World, look: Look) => {
  expect(await world.send({ type: 'settings.change', change: look })).toMatchObject({ ok: true })
}

// All entries of a list and all rows of a table are built alike, and axe takes its time with each: the first ones are
// enough. (A style element would be against the page's policy.)
const keepFirstEntries = () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `article:nth-of-type(n + 4), .findings-year ~ .findings-year ~ .findings-year, tbody tr:nth-of-type(n + 9) {
      display: none !important;
    }`,
  )
  document.adoptedStyleSheets.push(sheet)
}

// What is not near the window is left out of the layout: axe would measure estimates.
const layOutAll = () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets.push(sheet)
}

/**
 * What axe has no rule for: lists with nothing in them, articles that have no name to be picked by, and status lines
 * that screen readers do not know before they speak.
 */
const structureFaults = () => {
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join('')
    return element.getAttribute('aria-label') ?? named
  }
  const faulty = [
    ...[...document.querySelectorAll('ul, ol, dl')].filter((list) => list.childElementCount === 0),
    ...[...document.querySelectorAll('article')].filter((article) => nameOf(article).trim() === ''),
    ...[...document.querySelectorAll('[role=status]')].filter((line) => !line.checkVisibility()),
  ]
  return faulty.map((element) => element.outerHTML.slice(0, 200))
}

const brief = (violations: AxeFinding[]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)}`)

// Axe leaves it out unless it is asked for (WCAG 2.2 AA, 2.5.8).
const rules = { 'target-size': { enabled: true } }

// Names, roles and order are the same in every look; what a theme or a direction can spoil is looked at in each.
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size']

const violationsOn = async (page: Page, runOnly?: string[]): Promise<string[]> => {
  const options = JSON.stringify({ resultTypes: ['violations'], rules, ...(runOnly ? { runOnly } : {}) })
  const { violations } = (await page.evaluate(`axe.run(${options})`)) as { violations: AxeFinding[] }
  return brief(violations)
}

const isDressed = (page: Page, { theme, language }: Look) =>
  waitUntil(`the page is ${theme} and ${language}`, () =>
    page.evaluate(
      (direction, wanted) => {
        const root = document.documentElement
        return root.dir === direction && (root.dataset.theme ?? wanted) === wanted
      },
      language === 'ar-XB' ? 'rtl' : 'ltr',
      theme,
    ),
  )

const screens: { name: string; path: string; ready: string; press?: string }[] = [
  { name: 'popup, findings', path: 'popup.html', ready: '[role=tab]' },
  {
    name: 'popup, said vs reported',
    path: 'popup.html',
    ready: '[role=tab]',
    press: '[role=tab]:nth-child(2)',
  },
  { name: 'popup, this page', path: 'popup.html', ready: '[role=tab]', press: '[role=tab]:nth-child(3)' },
  // Nine of them: their articles are built alike.
  { name: 'findings', path: 'findings.html#group=admitted', ready: '.finding-article' },
  {
    name: 'findings, searched and cited',
    path: 'findings.html#group=change&q=oracle&finding=gone',
    ready: '.finding-article',
    press: '.cite-button',
  },
  {
    name: 'findings, the timeline as a table',
    path: 'findings.html#group=admitted',
    ready: '.timeline-head .button',
    press: '.timeline-head .button',
  },
  {
    name: 'findings, none left',
    path: 'findings.html#group=change&region=CA',
    ready: '.no-findings',
    press: '.more-filters-button',
  },
  { name: 'settings', path: 'options.html', ready: 'main h1' },
  { name: 'request', path: 'request.html', ready: '.letter-text' },
  { name: 'this page', path: 'this-page.html', ready: '.host-row' },
  { name: 'first run', path: 'welcome.html', ready: 'main h1' },
]

const narrow = { width: 360, height: 800 }

const opened = [
  { path: 'popup.html', ready: '[role=tab]', size: { width: 380, height: 800 } },
  { path: 'findings.html', ready: '.finding-article', size: narrow },
  { path: 'options.html', ready: '.settings h1', size: narrow },
  { path: 'request.html', ready: '.letter-text', size: narrow },
  { path: 'this-page.html', ready: '.host-row', size: narrow },
  { path: 'welcome.html', ready: '.notice-card', size: narrow },
]

/** What has to be pressed before there is something to see. */
const pressedFirst: Record<string, string> = {
  'request.html': '[name=place]',
  'this-page.html': '.page-look button',
}

/** The tab that "This page" is about; other pages are about none. */
const tabFor = async (world: World, path: string): Promise<string> => {
  if (path !== 'this-page.html') return ''
  const { page } = await world.visit('/?variant=hosts#www.tiktok.com*2,p16-sign-va.tiktokcdn.com,a.example.com')
  await waitUntil('it has asked them all', async () => (await page.title()) === 'Loaded')
  return `#${await world.driven.tabId('variant=hosts')}`
}

const openScreen = async (world: World, path: string, ready: string, size: WindowSize): Promise<Page> => {
  const page = await world.driven.extensionPage(path + (await tabFor(world, path)), size)
  const first = pressedFirst[path]
  if (first) await (await waitUntil(`${path} has ${first}`, () => page.$(first))).click()
  await waitUntil(`${path} is there`, () => page.$(ready))
  return page
}

/** Opens whatever is folded. */
const openAll = () => {
  for (const details of document.querySelectorAll('details')) details.open = true
  document.querySelector<HTMLElement>('.more-filters-button')?.click()
  for (const button of [...document.querySelectorAll<HTMLElement>('.cite-button')].slice(0, 3)) button.click()
}

inBrowsers((world) => {
  test('card and slim tab of the notice', async () => {
    const card = await world.visit('/?variant=plain')
    await card.notice.waitFor('See the findings')
    const slim = await world.visit('/?variant=plain')
    await slim.notice.waitFor(/^Who sees/)
    for (const look of looksOf[world.driven.name]) {
      await wear(world, look)
      for (const { page, notice } of [card, slim]) {
        await page.bringToFront()
        const direction = look.language === 'ar-XB' ? 'rtl' : 'ltr'
        await waitUntil(`the notice is ${direction}`, async () => (await notice.region())?.direction === direction)
        await notice.rect()
        const { violations, passes } = await notice.axe(rules)
        expect({ look, violations: brief(violations) }).toEqual({ look, violations: [] })
        expect(passes).toEqual(expect.arrayContaining(['color-contrast', 'target-size']))
      }
    }
  })

  test('the status lines of the notice are there, also empty, and its articles have names', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    const { items } = await notice.read()
    const lines = items.filter(({ role }) => role === 'status')
    expect(lines.map(({ visible }) => visible)).toEqual([true, true])
    expect(lines.map(({ name }) => name)).toContain('')
    const articles = items.filter(({ role }) => role === 'article')
    expect(articles.length).toBeGreaterThan(0)
    for (const { isLabelled } of articles) expect(isLabelled).toBe(true)
  })

  test('the menu and the line with Undo', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.click('Remind me')
    await notice.waitFor('Tomorrow')
    expect(brief((await notice.axe(rules)).violations)).toEqual([])
    await notice.click('Tomorrow')
    await notice.waitFor('Undo')
    await notice.rect()
    expect(brief((await notice.axe(rules)).violations)).toEqual([])
  })

  test.each(opened)(
    'every target is large enough where all is open: $path at $size.width px',
    async ({ path, ready, size }) => {
      const page = await openScreen(world, path, ready, size)
      await page.evaluate(openAll)
      await page.evaluate(layOutAll)
      await page.evaluate(axeSource)
      expect(await violationsOn(page, ['target-size'])).toEqual([])
    },
    60_000,
  )

  test.each(screens)(
    '$name',
    async ({ path, ready, press }) => {
      const page = await openScreen(world, path, ready, { width: path === 'popup.html' ? 380 : 1280, height: 800 })
      if (press) await page.click(press)
      await page.evaluate(layOutAll)
      await page.evaluate(axeSource)
      expect(await page.evaluate(structureFaults)).toEqual([])
      await page.evaluate(keepFirstEntries)
      expect(await violationsOn(page)).toEqual([])
      for (const look of looksOf[world.driven.name]) {
        await wear(world, look)
        await isDressed(page, look)
        expect({ look, violations: await violationsOn(page, rulesOfLooks) }).toEqual({ look, violations: [] })
      }
    },
    60_000,
  )
})
