// What the extension does on other sites: nothing. Counted, and the counting is proved on tiktok.com itself.
import type { Page } from 'puppeteer-core'
import type { Driven } from '../tools/browser/driven.ts'
import { inFirefoxChrome } from '../tools/browser/firefox-chrome.ts'
import { notice } from '../tools/browser/notice.ts'
import { type Background, backgroundOf } from './background.ts'

const elsewhere = [
  'https://www.example.com/',
  'https://www.example.org/?variant=home',
  'https://newsroom.tiktok.com/?variant=plain',
  'https://www.example.net/?variant=flood',
]
const site = 'https://www.tiktok.com/?variant=plain'

type Count = { scripts: number; wakeUps: number }

/** The extension's scripts that run in the page, as the debugger sees them. */
const countScripts = async (page: Page, baseUrl: string, load: () => Promise<void>): Promise<number> => {
  const session = await page.createCDPSession()
  let count = 0
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(baseUrl)) count += 1
  })
  await session.send('Debugger.enable')
  await load()
  await session.detach()
  return count
}

/** In Firefox: the manifest's content scripts that match the address. */
const countMatches = async (driven: Driven, page: Page): Promise<number> => {
  const address = JSON.stringify(page.url())
  const scripts = `WebExtensionPolicy.getByID(${JSON.stringify(driven.extensionId)}).contentScripts`
  return (await inFirefoxChrome(
    driven.browser,
    `${scripts}.filter((script) => script.matchesURI(Services.io.newURI(${address}))).length`,
  )) as number
}

const visit = async (driven: Driven, background: Background, address: string, load: (page: Page) => Promise<void>) => {
  const page = await driven.newPage()
  const open = async () => {
    await page.goto(address)
    await load(page)
  }
  if (driven.name === 'firefox') await open()
  const scripts =
    driven.name === 'firefox' ? await countMatches(driven, page) : await countScripts(page, driven.baseUrl, open)
  const wakeUps = await background.countStarts()
  await page.close()
  return { scripts, wakeUps }
}

const moveAbout = async (page: Page) => {
  await page.evaluate(() => history.pushState({}, '', '?else'))
  await page.reload()
}

export const watchOtherSites = async (driven: Driven): Promise<Count & { control: Count }> => {
  const background = await backgroundOf(driven)
  await background.sleep()
  const total: Count = { scripts: 0, wakeUps: 0 }
  for (const address of elsewhere) {
    const { scripts, wakeUps } = await visit(driven, background, address, moveAbout)
    total.scripts += scripts
    total.wakeUps += wakeUps
  }
  const control = await visit(driven, background, site, async (page) => {
    await notice(page).waitFor('See the findings')
  })
  return { ...total, control }
}
