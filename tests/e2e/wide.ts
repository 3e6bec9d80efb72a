// What of a page or of the notice is wider than the box that it is in.
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { cutTextsPath } from '../../tools/browser/probe-extension.ts'

const code = readFileSync(cutTextsPath(), 'utf8')

/** Each element that is wider than what it is in, with the reason, and whether the page scrolls sideways. */
export const wideOn = async (page: Page): Promise<string[]> => {
  const found = (await page.evaluate(`${code}; findWide([document.body])`)) as string[]
  const [content, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return [scrollWidth, clientWidth] as const
  })
  return [...new Set(found), ...(content > room ? [`The page scrolls sideways: ${content} px in ${room}.`] : [])]
}

/** Its texts that can't be read whole, each with the reason. */
export const cutOn = async (page: Page): Promise<string[]> =>
  (await page.evaluate(`${code}; findCutTexts([document.body])`)) as string[]

/** Makes every word of 40 letters or more on the page one of so many. */
export const stretchWordsOn = async (page: Page, letters: number): Promise<void> => {
  await page.evaluate(`${code}; stretchWords([document.body], ${letters})`)
}

/** Only what has been found, for a failure that can be read. */
export const someFound = (found: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(found).filter(([, each]) => each.length > 0))
