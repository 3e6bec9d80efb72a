// axe-core finds nothing: on every screen, in both themes and both directions.
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { BrowserName } from '../../tools/browser/driven.ts'
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

// All entries of a list are built alike: the first ones are enough for what a look can spoil. (A style element would be
// against the page's policy.)
const keepFirstEntries = () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    'article:nth-of-type(n + 4), .findings-year ~ .findings-year ~ .findings-year { display: none !important; }',
  )
  document.adoptedStyleSheets.push(sheet)
}

const brief = (violations: AxeFinding[]) =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)}`)

// Names, roles and order are the same in every look; what a theme or a direction can spoil is looked at in each.
const rulesOfLooks = ['color-contrast', 'link-in-text-block']

const violationsOn = async (page: Page, runOnly?: string[]): Promise<string[]> => {
  const options = JSON.stringify({ resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) })
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
    press: '[role=tab]:not([aria-selected=true])',
  },
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
  { name: 'first run', path: 'welcome.html', ready: 'main h1' },
]

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
        const { violations, passes } = await notice.axe()
        expect({ look, violations: brief(violations) }).toEqual({ look, violations: [] })
        expect(passes).toContain('color-contrast')
      }
    }
  })

  test('the menu and the line with Undo', async () => {
    const { notice } = await world.visit('/?variant=plain')
    await notice.click('Remind me')
    await notice.waitFor('Tomorrow')
    expect(brief((await notice.axe()).violations)).toEqual([])
    await notice.click('Tomorrow')
    await notice.waitFor('Undo')
    await notice.rect()
    expect(brief((await notice.axe()).violations)).toEqual([])
  })

  test.each(screens)(
    '$name',
    async ({ path, ready, press }) => {
      const page = await world.driven.extensionPage(path, { width: path === 'popup.html' ? 380 : 1280, height: 800 })
      await waitUntil(`${path} is there`, () => page.$(ready))
      if (press) await page.click(press)
      await page.evaluate(axeSource)
      expect(await violationsOn(page)).toEqual([])
      await page.evaluate(keepFirstEntries)
      for (const look of looksOf[world.driven.name]) {
        await wear(world, look)
        await isDressed(page, look)
        expect({ look, violations: await violationsOn(page, rulesOfLooks) }).toEqual({ look, violations: [] })
      }
    },
    60_000,
  )
})
