// The pictures for Chrome's, Edge's and Firefox's stores: 1280×800, light, in English.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Driven, WindowSize } from '../browser/driven.ts'
import { notice } from '../browser/notice.ts'
import { waitUntil } from '../browser/wait-until.ts'
import { dress } from './looks.ts'

const size: WindowSize = { width: 1280, height: 800 }
/** The same picture taken of a larger window, where part of it would otherwise be cut off. */
const largeWindow: WindowSize = { width: 1600, height: 1000, deviceScaleFactor: 0.8 }
const site = 'https://www.tiktok.com/'

type Picture = `${string}.png`

const asImage = (picture: Uint8Array) => `data:image/png;base64,${Buffer.from(picture).toString('base64')}`

/** No browser takes a picture of itself with its popup open, so the popup's own picture is put where it would open. */
const layOver = (behind: Uint8Array, popup: Uint8Array): string => `<!doctype html>
<style>
  body { margin: 0; background: url(${asImage(behind)}) 0 0 / ${size.width}px; }
  img { position: absolute; inset: 6px 24px auto auto; border-radius: 12px; }
  img { box-shadow: 0 2px 6px #0003, 0 16px 40px #0004; }
</style>
<img alt="" src="${asImage(popup)}">`

const takeNotice = async (driven: Driven, path: Picture): Promise<void> => {
  const page = await driven.open(site, size)
  await notice(page).waitFor('See the findings')
  await page.screenshot({ path })
  await page.close()
}

const takePopup = async (driven: Driven, path: Picture): Promise<void> => {
  // Once the card has been seen, the site shows the slim tab, which leaves room for the popup.
  const page = await driven.open(site, size)
  await notice(page).waitFor(/^Who sees TikTok data\?/)
  const behind = await page.screenshot()
  const popup = await driven.popup()
  await waitUntil('the popup has its list', () => popup.evaluate(() => document.querySelector('main')))
  const { width, height } = await popup.evaluate(() => ({ width: document.body.offsetWidth, height: innerHeight }))
  const picture = await popup.screenshot({ clip: { x: 0, y: 0, width, height } })
  await Promise.all([page.close(), popup.close()])
  const sheet = await driven.newPage(size)
  await sheet.setContent(layOver(behind, picture))
  await sheet.screenshot({ path })
  await sheet.close()
}

/** Shows the page from its top, or from this part of it on. */
const takePage = async (driven: Driven, name: string, part: string | null, path: Picture): Promise<void> => {
  const page: Page = await driven.extensionPage(name, part === null ? size : largeWindow)
  await waitUntil(`${name} is drawn`, () => page.evaluate((wanted) => document.querySelector(wanted), part ?? 'main'))
  await page.evaluate((wanted) => {
    const top = wanted === null ? 0 : (document.querySelector(wanted)?.getBoundingClientRect().top ?? 0) + scrollY
    const bar = document.querySelector('.filter-bar')?.getBoundingClientRect().height ?? 0
    scrollTo({ top: top - bar - 12, behavior: 'instant' })
  }, part)
  await page.screenshot({ path })
  await page.close()
}

/** Returns the folder of the pictures. */
export const takeStorePictures = async (driven: Driven, folder: string): Promise<string> => {
  const store = join(folder, 'store')
  mkdirSync(store, { recursive: true })
  const at = (name: string): Picture => `${join(store, name)}.png`
  await dress(driven, 'light', 'en')
  await takeNotice(driven, at('1-notice'))
  await takePage(driven, 'findings.html', '.findings-picture', at('2-timeline'))
  await takePage(driven, 'findings.html', '.pairs', at('3-said-and-reported'))
  await takePopup(driven, at('4-popup'))
  await takePage(driven, 'options.html', null, at('5-settings'))
  return store
}
