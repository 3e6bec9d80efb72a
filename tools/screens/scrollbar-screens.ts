// The notice and the pages with scrollbars that take room, as on Windows and most of Linux.
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Driven, WindowSize } from '../browser/driven.ts'
import { notice } from '../browser/notice.ts'
import { waitUntil } from '../browser/wait-until.ts'
import { type Look, wear } from './looks.ts'

const looks: Look[] = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'dark', direction: 'rtl' },
]
const desktop: WindowSize = { width: 1280, height: 800 }
const pages = [
  { name: 'popup', path: 'popup.html', size: { width: 380, height: 600 } },
  { name: 'findings', path: 'findings.html', size: desktop },
  { name: 'settings', path: 'options.html', size: desktop },
  { name: 'first-run', path: 'welcome.html', size: { width: 600, height: 800 } },
]

const shoot = async (page: Page, folder: string, name: string, { theme, direction }: Look) => {
  const path = join(folder, `scrollbars-${name}-${theme}-${direction}.png`) as `${string}.png`
  // A picture of more than the window shows is taken without scrollbars, and so is a part of it.
  await page.screenshot({ path, captureBeyondViewport: false })
  await page.close()
}

/** `scrollbars-<screen>-<theme>-<direction>.png`; the browser must have been started with classic scrollbars. */
export const takeWithScrollbars = async (driven: Driven, folder: string): Promise<void> => {
  for (const look of looks) {
    await wear(driven, look)
    const site = await driven.open('https://www.tiktok.com/', desktop)
    await notice(site).waitFor('See the findings')
    await notice(site).rect()
    await shoot(site, folder, 'notice', look)
    for (const { name, path, size } of pages) {
      const page = await driven.extensionPage(path, size)
      await waitUntil(`${path} is drawn`, () => page.$('main :is(h1, h2)'))
      await shoot(page, folder, name, look)
    }
  }
}
