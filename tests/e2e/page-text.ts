import type { Page } from 'puppeteer-core'
import { waitUntil } from '../../tools/browser/wait-until.ts'

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)

/** Waits until a page says it. */
export const shows = (page: Page, words: string | RegExp): Promise<boolean> =>
  waitUntil(`the page says ${words}`, async () => {
    const text = await textOf(page)
    return typeof words === 'string' ? text.includes(words) : words.test(text)
  })
