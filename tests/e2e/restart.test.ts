// The browser is closed with twenty tabs of the site open, and opens them again.
import type { Page, Target } from 'puppeteer-core'
import { expect, test } from 'vitest'
import type { Driven } from '../../tools/browser/driven.ts'
import { inFirefoxChrome } from '../../tools/browser/firefox-chrome.ts'
import { notice } from '../../tools/browser/notice.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inEach, type World } from './in-browsers.ts'
import { storyIn } from './turns.ts'
import { watchErrors } from './watch-errors.ts'

const tab = /^Who sees TikTok data\?/
const addresses = Array.from({ length: 20 }, (_, index) => `https://www.tiktok.com/?variant=plain&tab=${index}`)

/** Firefox loads a restored tab only when somebody turns to it; nothing in the page tells of errors before. */
const turnTo = async ({ driven }: World, address: string): Promise<Page> => {
  if (driven.name === 'firefox')
    await inFirefoxChrome(
      driven.browser,
      `void (gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === '${address}'))`,
    )
  const page = await waitUntil(`${address} is open again`, async () =>
    (await driven.browser.pages()).find((each) => each.url() === address),
  )
  if (driven.name === 'chromium') await page.bringToFront()
  return page
}

/** What had gone wrong before anybody listened, which Chromium tells whoever comes to listen. */
const hearEarlierErrors = async (page: Page, errors: string[]) => {
  const session = await page.createCDPSession()
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    errors.push(exception?.description ?? text)
  })
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(args.map(({ value, description }) => value ?? description).join(' '))
  })
  await session.send('Runtime.enable')
  await session.detach()
}

/** Of every page, from when the browser tells of it; and which these are. */
const watchAll = async ({ browser, name }: Driven) => {
  const [errors, watched] = [[] as string[], new Set<Page>()]
  const watch = async (target: Target) => {
    const page = await target.page()
    if (!page) return
    watched.add(page)
    watchErrors(page, errors)
    if (name === 'chromium') await hearEarlierErrors(page, errors)
  }
  browser.on('targetcreated', watch)
  await Promise.all(browser.targets().map(watch))
  return { errors, watched }
}

const regionsIn = async (page: Page) => (await notice(page).shown()).filter(({ role }) => role === 'region').length

const lastCardAt = async (world: World) => {
  const { history } = (await world.stored()) as { history: { lastNoticeAt: number } }
  expect(history.lastNoticeAt).toBeGreaterThan(0)
  return history.lastNoticeAt
}

inEach(
  storyIn('chromium'),
  (world) => {
    test('twenty tabs that come back have one working notice each, and no card for the second time', {
      timeout: 90_000,
    }, async () => {
      const [first = '', ...others] = addresses
      await notice(await world.driven.open(first)).waitFor('See the findings')
      for (const address of others) await world.driven.open(address)
      const before = await lastCardAt(world)
      await world.driven.restart()
      const { errors, watched } = await watchAll(world.driven)
      for (const address of addresses) {
        const page = await turnTo(world, address)
        await waitUntil('somebody listens to it', async () => watched.has(page))
        await notice(page).waitFor(tab)
        expect(await regionsIn(page)).toBe(1)
      }
      expect(await lastCardAt(world)).toBe(before)
      const last = notice(await turnTo(world, first))
      await last.click(tab)
      await last.click('Close')
      await last.waitFor('Undo')
      expect(errors).toEqual([])
    })
  },
  { restoreTabs: true },
)
