// The notice of an installation that had seen the findings before their last corrections.
import type { Page } from 'puppeteer-core'
import type { Feed } from '../../core/feed/schema.ts'
import type { Driven, WindowSize } from '../browser/driven.ts'
import { notice } from '../browser/notice.ts'
import { historyBefore } from './history-before.ts'
import { around, type Look, shoot, wear } from './looks.ts'

const site = 'https://www.tiktok.com/'
const size: WindowSize = { width: 1280, height: 800, deviceScaleFactor: 2 }
const looks: Look[] = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'dark', direction: 'ltr' },
]

/** Down to the last of the card's words. */
const scrollDown = async (page: Page) => {
  const { x, y, width, height } = await notice(page).rect()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.wheel({ deltaY: 5000 })
  await notice(page).rect()
}

/** `notice-corrected-<form>-…`: compact as it comes, in full, and the end of that. */
export const takeCorrected = async (driven: Driven, feed: Feed, folder: string): Promise<void> => {
  const history = historyBefore(feed)
  for (const look of looks) {
    await wear(driven, look)
    await driven.inExtension(({ storage }, items) => storage.local.set(items), { history })
    const page = await driven.open(site, size)
    await notice(page).waitFor('See the findings')
    const form = async (name: string) =>
      shoot(page, folder, `notice-corrected-${name}`, look, size.width, {
        clip: around(await notice(page).rect(), size),
      })
    await form('compact')
    await notice(page).unfold()
    await form('full')
    await scrollDown(page)
    await form('end')
    await page.close()
  }
}
