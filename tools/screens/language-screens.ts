// The notice, the popup and the settings in languages that are long, dense, or run from right to left.
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Language } from '../../core/language/languages.ts'
import type { Driven, WindowSize } from '../browser/driven.ts'
import { notice } from '../browser/notice.ts'
import { waitUntil } from '../browser/wait-until.ts'
import { dress } from './looks.ts'

const pictured: Language[] = ['de', 'ja', 'ar']
const site = 'https://www.tiktok.com/'
const desktop: WindowSize = { width: 1280, height: 800 }

const pages: { name: string; path: string; size: WindowSize }[] = [
  { name: 'popup', path: 'popup.html', size: { width: 380, height: 600, deviceScaleFactor: 2 } },
  { name: 'settings', path: 'options.html', size: { width: 1280, height: 1400 } },
]

const shoot = async (page: Page, folder: string, name: string, language: Language) => {
  await page.screenshot({ path: join(folder, `language-${language}-${name}.png`) as `${string}.png` })
  await page.close()
}

const takeLanguage = async (driven: Driven, language: Language, folder: string) => {
  await dress(driven, 'light', language)
  const page = await driven.open(site, desktop)
  await notice(page).waitFor()
  await notice(page).rect()
  await shoot(page, folder, 'notice', language)
  for (const { name, path, size } of pages) {
    const page = await driven.extensionPage(path, size)
    await waitUntil(`${path} is in ${language}`, () =>
      page.evaluate((wanted) => document.documentElement.lang === wanted && document.querySelector('main'), language),
    )
    await shoot(page, folder, name, language)
  }
}

/** `language-<tag>-<screen>.png` in a few languages. */
export const takeLanguages = async (driven: Driven, folder: string): Promise<void> => {
  for (const language of pictured) await takeLanguage(driven, language, folder)
}
