// From the call that opens the popup to its first contentful paint; in Firefox, from the navigation to its page.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'
import { waitUntil } from '../tools/browser/wait-until.ts'
import { quantile } from './table.ts'

const firstPaint = (popup: Page): Promise<number> =>
  waitUntil('the popup is painted', () =>
    popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
  )

/** Median in ms of the popup's own clock, which starts when its page is made. */
export const timePopup = async (driven: Driven, openings: number): Promise<number> => {
  await driven.open('https://www.example.com/')
  const times: number[] = []
  for (let count = 0; count < openings; count += 1) {
    const popup = await driven.popup()
    times.push(await firstPaint(popup))
    await popup.close()
  }
  return quantile(times, 0.5)
}
