import type { Page } from 'puppeteer-core'
import { type Language, languages } from '../../core/language/languages.ts'

/** Without letters for a script, a browser draws boxes, each as wide as a letter: also for signs that have no width. */
const hasLetters = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    const widthOf = (text: string) => context?.measureText(text).width ?? 0
    return widthOf('\u0915\u0941') < 1.5 * widthOf('\u0915')
  })

/** The languages whose words can be measured in this browser: Hindi only where the machine has letters for it. */
export const drawnLanguages = async (page: Page): Promise<Language[]> => {
  const hasHindi = await hasLetters(page)
  return languages.filter((language) => language !== 'hi' || hasHindi)
}
