// A window as somebody gets it who has just installed the extension: the first-run page, and the site beside it.
import { createInterface } from 'node:readline'
import type { Page } from 'puppeteer-core'
import type { BrowserName, Driven } from '../browser/driven.ts'
import { waitUntil } from '../browser/wait-until.ts'
import type { LiveFeed } from './live-feed.ts'

const buttonIn: Record<BrowserName, string> = {
  chromium:
    'The toolbar button of WhoSees is under the puzzle piece beside the address bar; the pin there keeps it in view.',
  firefox:
    'The toolbar button of WhoSees is under the puzzle piece beside the address bar; its cog can pin it to the toolbar.',
}

/** The open page at an address, asked of the pages themselves: Firefox never reports where an extension's page is. */
const pageAt = async ({ browser }: Driven, address: string): Promise<Page | undefined> => {
  for (const page of await browser.pages()) {
    if ((await page.evaluate(() => location.href)) === address) return page
  }
  return undefined
}

/** A line from the terminal asks for a correction. Returns a function that stops listening. */
const offerCorrections = (feed: LiveFeed): (() => void) => {
  const lines = createInterface({ input: process.stdin })
  const correct = async () => {
    const { title } = await feed.publishCorrection()
    console.log(`Published: a correction of “${title}”. “Check now” in the popup or in the settings fetches it.`)
  }
  lines.on('line', () => void correct().catch((error: Error) => console.log(error.message)))
  return () => lines.close()
}

const closedByHand = ({ browser }: Driven): Promise<void> =>
  new Promise((closed) => {
    browser.once('disconnected', () => closed())
    // On a Mac a browser stays when its last window is closed.
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) closed()
    })
  })

/** Resolves when the browser has been closed by hand. */
export const openWindow = async (driven: Driven, address: string, feed: LiveFeed): Promise<void> => {
  const closed = closedByHand(driven)
  const isThere = () => pageAt(driven, `${driven.baseUrl}welcome.html`)
  const welcome = await waitUntil('the first-run page has opened', isThere, { timeoutMs: 10_000 })
  const blank = await pageAt(driven, 'about:blank')
  await (blank ?? (await driven.newPage())).goto(address)
  await welcome.bringToFront()
  console.log(`The window has the first-run page, and ${address} in the tab beside it.`)
  console.log(buttonIn[driven.name])
  console.log(`The findings are published at ${feed.url} until this ends, signed with a key made for this run.`)
  console.log(`The website made of them is at ${feed.url}/, corrections included.`)
  console.log(
    'To see a correction arrive: press Enter here, then “Check now” in the popup; by itself it takes up to 6 hours.',
  )
  console.log('Close the browser to end this, or press Ctrl+C here.')
  const stop = offerCorrections(feed)
  await closed
  stop()
}
