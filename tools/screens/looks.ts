// The ways each screen is shown, and how the extension is put into one of them.
import { join } from 'node:path'
import type { Page, ScreenshotOptions } from 'puppeteer-core'
import type { ColorScheme, Driven } from '../browser/driven.ts'

export type Look = { theme: ColorScheme; direction: 'ltr' | 'rtl' }

export const styles: Look[] = [
  { theme: 'light', direction: 'ltr' },
  { theme: 'dark', direction: 'ltr' },
  { theme: 'light', direction: 'rtl' },
  { theme: 'dark', direction: 'rtl' },
]

/** Empties what is stored, so that the next visit is the first, and asks for this theme and language. */
export const dress = async (driven: Driven, theme: ColorScheme, language: string): Promise<void> => {
  const answer = await driven.inExtension(
    async ({ runtime, storage }, change) => {
      // The background does one thing after the other: with this, it is done with all that came before.
      await runtime.sendMessage({ type: 'trouble.dismiss' })
      await Promise.all([storage.local.remove(['settings', 'history']), storage.session.clear()])
      return (await runtime.sendMessage({ type: 'settings.change', change })) as { ok: boolean }
    },
    { theme, language },
  )
  if (!answer.ok) throw new Error(`The extension refused the theme ${theme} or the language ${language}.`)
}

/** The same in English, whose words are laid out from right to left in the pseudo-language that the settings know. */
export const wear = (driven: Driven, { theme, direction }: Look): Promise<void> =>
  dress(driven, theme, direction === 'rtl' ? 'ar-XB' : 'en')

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
