// The extension's own pages, at the widths that people see them at.
import type { Page } from 'puppeteer-core'
import type { Driven, Size } from '../browser/driven.ts'
import { press } from '../browser/page-probe.ts'
import { waitUntil } from '../browser/wait-until.ts'
import { type Look, shoot, wear } from './looks.ts'

type Screen = {
  name: string
  path: string
  sizes: Size[]
  before?: (page: Page) => Promise<void>
  /** All of it, however long; else what a window shows. */
  isWhole?: boolean
}

const popupWidth = 380
const popupSizes: Size[] = [
  { width: popupWidth, height: 600, deviceScaleFactor: 2 },
  { width: 360, height: 740, deviceScaleFactor: 2 },
]
const pageSizes: Size[] = [
  { width: 1280, height: 1400 },
  { width: 360, height: 800, deviceScaleFactor: 2 },
]

// Years above a finding that are drawn meanwhile push it down, and a click would miss.
const standsStill = async () => {
  const article = document.activeElement
  if (!article?.classList.contains('finding-article')) return false
  const before = article.getBoundingClientRect().top
  await new Promise((resolve) => setTimeout(resolve, 300))
  return article === document.activeElement && article.getBoundingClientRect().top === before
}

const screens: Screen[] = [
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
    },
  },
  { name: 'findings-none', path: 'findings.html#group=change&region=CA&colour=red', sizes: pageSizes },
  { name: 'settings', path: 'options.html', sizes: pageSizes, isWhole: true },
  { name: 'first-run', path: 'welcome.html', sizes: pageSizes, isWhole: true },
]

const takeScreen = async (driven: Driven, screen: Screen, look: Look, size: Size, folder: string) => {
  const page = await driven.extensionPage(screen.path, size)
  // Narrower than it makes itself, the popup is a page of a phone.
  const isPhone = screen.sizes === popupSizes && size.width < popupWidth
  if (isPhone) await page.setViewport({ ...size, isMobile: true, hasTouch: true })
  await waitUntil(`${screen.path} shows something`, () => page.evaluate(() => document.querySelector('main, h1')))
  await screen.before?.(page)
  await shoot(page, folder, screen.name, look, size.width, { fullPage: screen.isWhole ?? false })
  await page.close()
}

export const takePages = async (driven: Driven, look: Look, folder: string): Promise<void> => {
  await wear(driven, look)
  for (const screen of screens) for (const size of screen.sizes) await takeScreen(driven, screen, look, size, folder)
}
