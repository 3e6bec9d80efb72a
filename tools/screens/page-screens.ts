// The extension's own pages, at the widths at which people see them.
import type { Page } from 'puppeteer-core'
import type { Driven, WindowSize } from '../browser/driven.ts'
import { press } from '../browser/page-probe.ts'
import { waitUntil } from '../browser/wait-until.ts'
import { type Look, pageSizes, shoot, wear } from './looks.ts'

type PageScreen = {
  name: string
  path: string
  sizes: WindowSize[]
  /** What is there once the page is drawn, where that is more than a heading. */
  ready?: string
  before?: (page: Page) => Promise<void>
  /** The whole page, however long; otherwise what a window shows of it. */
  isWhole?: boolean
}

const popupWidth = 380
const popupSizes: WindowSize[] = [
  { width: popupWidth, height: 600, deviceScaleFactor: 2 },
  { width: 360, height: 740, deviceScaleFactor: 2 },
]
// A page that is lower than its window is pictured as if scrolled, where it runs from right to left.
const lowSizes: WindowSize[] = [
  { width: 1280, height: 600 },
  { width: 360, height: 800, deviceScaleFactor: 2 },
]

// Years drawn above a finding in the meantime push it down, and a click would miss it. Runs in the page, where nothing of
// this file is.
const standsStill = async () => {
  const article = document.activeElement
  if (!article?.classList.contains('finding-article')) return false
  const before = article.getBoundingClientRect().top
  await new Promise((resolve) => setTimeout(resolve, 300))
  return article === document.activeElement && article.getBoundingClientRect().top === before
}

const screens: PageScreen[] = [
  { name: 'popup-findings', path: 'popup.html', sizes: popupSizes },
  {
    name: 'popup-said-vs-reported',
    path: 'popup.html',
    sizes: popupSizes,
    before: (page) => press(page, 'tab', 'Said vs reported'),
  },
  { name: 'findings', path: 'findings.html', sizes: pageSizes },
  { name: 'findings-timeline', path: 'findings.html#timeline', sizes: pageSizes },
  {
    name: 'findings-table',
    path: 'findings.html#timeline',
    sizes: pageSizes,
    before: (page) => press(page, 'button', 'Show as table'),
  },
  { name: 'findings-list', path: 'findings.html#list', sizes: pageSizes },
  { name: 'findings-notes', path: 'findings.html#limits', sizes: pageSizes },
  { name: 'findings-pairs', path: 'findings.html#pairs', sizes: pageSizes },
  {
    name: 'findings-filtered',
    path: 'findings.html#group=reported,admitted&region=EU',
    sizes: pageSizes,
    before: (page) => press(page, 'button', 'More filters'),
  },
  { name: 'findings-search', path: 'findings.html#q=data+centre&list', sizes: pageSizes },
  {
    name: 'findings-cite',
    path: 'findings.html#finding=ex-engineer-lawsuit-2023',
    sizes: pageSizes,
    before: async (page) => {
      await waitUntil('the page has gone to the finding, and moves no more', () => page.evaluate(standsStill))
      await press(page, 'button', 'Cite: Ex-engineering head')
      await press(page, 'button', 'BibTeX')
      await waitUntil('it says so', () => page.$('.cite .status-line:not(:empty)'))
    },
  },
  {
    name: 'findings-none',
    path: 'findings.html#group=change&region=CA&colour=red',
    ready: 'main > .status-line:not(:empty)',
    sizes: pageSizes,
  },
  { name: 'request', path: 'request.html', ready: '[name=place]', sizes: pageSizes },
  {
    name: 'request-letter',
    path: 'request.html',
    ready: '[name=place]',
    sizes: pageSizes,
    before: async (page) => {
      await press(page, 'radio', 'European Union')
      await waitUntil('the letter is written', () => page.$('.letter-text'))
    },
    isWhole: true,
  },
  { name: 'settings', path: 'options.html', sizes: pageSizes, isWhole: true },
  { name: 'first-run', path: 'welcome.html', ready: '.notice-card', sizes: lowSizes, isWhole: true },
]

const takeScreen = async (driven: Driven, screen: PageScreen, look: Look, size: WindowSize, folder: string) => {
  const page = await driven.extensionPage(screen.path, size)
  // The popup is only ever narrower than this on a phone, where it is a page.
  const isPhone = screen.sizes === popupSizes && size.width < popupWidth
  if (isPhone) await page.setViewport({ ...size, isMobile: true, hasTouch: true })
  await waitUntil(`${screen.path} shows something`, () => page.$(screen.ready ?? 'main, h1'))
  await screen.before?.(page)
  await shoot(page, folder, screen.name, look, size.width, { fullPage: screen.isWhole ?? false })
  await page.close()
}

export const takePages = async (driven: Driven, look: Look, folder: string): Promise<void> => {
  await wear(driven, look)
  for (const screen of screens) for (const size of screen.sizes) await takeScreen(driven, screen, look, size, folder)
}
