// The ways in which each screen is shown, and how the extension is put into one of them.
import { join } from 'node:path'
import type { Page, ScreenshotOptions } from 'puppeteer-core'
import type { ColorScheme, Driven, WindowSize } from '../browser/driven.ts'
import type { Rect } from '../browser/notice-reading.ts'

export type Look = { theme: ColorScheme; direction: 'ltr' | 'rtl' }

export const styles: Look[] = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'dark', direction: 'ltr' },
  { theme: 'light', direction: 'rtl' },
  { theme: 'dark', direction: 'rtl' },
]

/** In which the extension's pages are seen: on a desktop and on a phone. */
export const pageSizes: WindowSize[] = [
  { width: 1280, height: 1400 },
  { width: 360, height: 800, deviceScaleFactor: 2 },
]

/** Empties the storage, so that the next visit is the first, and sets theme and language. */
export const dress = async (driven: Driven, theme: ColorScheme, language: string): Promise<void> => {
  const answer = await driven.inExtension(
    async ({ runtime, storage }, change) => {
      // The background does one thing at a time: when it answers this, it has done everything before it.
      await runtime.sendMessage({ type: 'trouble.dismiss' })
      await Promise.all([storage.local.remove(['settings', 'history']), storage.session.clear()])
      return (await runtime.sendMessage({ type: 'settings.change', change })) as { ok: boolean }
    },
    { theme, language },
  )
  if (!answer.ok) throw new Error(`The extension refused the theme ${theme} or the language ${language}.`)
}

/** The same in English; from right to left by the pseudo-language of the settings that lays English out that way. */
export const wear = (driven: Driven, { theme, direction }: Look): Promise<void> =>
  dress(driven, theme, direction === 'rtl' ? 'ar-XB' : 'en')

const aroundPx = 24

/** A part of a window with some of the page around it. */
export const around = ({ x, y, width, height }: Rect, size: WindowSize): Rect => {
  const left = Math.max(0, x - aroundPx)
  const top = Math.max(0, y - aroundPx)
  return {
    x: left,
    y: top,
    width: Math.min(size.width, x + width + aroundPx) - left,
    height: Math.min(size.height, y + height + aroundPx) - top,
  }
}

/** `<screen>-<theme>-<direction>-<width>.png` */
export const shoot = async (
  page: Page,
  folder: string,
  screen: string,
  { theme, direction }: Look,
  width: number,
  options: ScreenshotOptions = {},
): Promise<void> => {
  const path = join(folder, `${screen}-${theme}-${direction}-${width}.png`) as `${string}.png`
  await page.screenshot({ ...options, path })
}
