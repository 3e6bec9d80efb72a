// The extension's own pages over a private window, or opened from one: nothing of that is stored.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { notice } from '../../tools/browser/notice.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'
import { textOf } from './page-text.ts'

/** The popup over the private window: the real one in Chromium, its page in a tab of that window in Firefox. */
const popupOver = async (world: World, page: Page): Promise<Page> => {
  const { driven } = world
  const address = `${driven.baseUrl}popup.html`
  if (driven.name === 'firefox') {
    void page.goto(address, { timeout: 0 }).catch(() => undefined)
    return page
  }
  const tabId = await driven.tabId('tiktok.com/')
  const [opened] = await Promise.all([
    driven.browser.waitForTarget((target) => target.url() === address, { timeout: 10_000 }),
    driven.inExtension(
      async ({ action, tabs }, id) => action.openPopup({ windowId: (await tabs.get(id)).windowId }),
      tabId,
    ),
  ])
  return opened.asPage()
}

/** What a page would send, it would send after it is painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))))

const nothing = { lastNoticeAt: null, told: {}, seen: {} }

/** What the background has been told by now is stored once it answers. */
const storedHistory = async (world: World) => {
  await world.send({ type: 'trouble.dismiss' })
  const { history } = (await world.stored()) as { history?: Record<'lastNoticeAt' | 'told' | 'seen', unknown> }
  return history && { lastNoticeAt: history.lastNoticeAt, told: history.told, seen: history.seen }
}

inBrowsers((world) => {
  test('the popup over a private window says so, and stores nothing', async () => {
    const page = await world.driven.openPrivate('https://www.tiktok.com/?variant=plain')
    const popup = await popupOver(world, page)
    await waitUntil('the findings are listed', () => popup.$('.finding-entry'))
    const text = await textOf(popup)
    expect(text).toContain('This is a private window: WhoSees stores nothing about it.')
    expect(text.includes('open in an ordinary window')).toBe(world.driven.name === 'chromium')
    await painted(popup)
    // Without a digest it has the background see to what is stored, which then has a record in which there is nothing.
    expect((await storedHistory(world)) ?? nothing).toEqual(nothing)
    await page.close()
  })

  test('the notice of a private window opens the findings as a page that knows where it comes from', async () => {
    const page = await world.driven.openPrivate('https://www.tiktok.com/?variant=plain')
    const shown = notice(page)
    await shown.click(/^Who sees TikTok data\?/)
    await shown.click('See the findings')
    await waitUntil('the findings are open', async () =>
      (await world.driven.ownTabs()).includes('findings.html?private'),
    )
    await page.close()
  })

  test('that page stores nothing, whatever it is asked for', async () => {
    const findings = await world.driven.extensionPage('findings.html?private')
    await waitUntil('the list is there', () => findings.$('.finding-article'))
    await findings.click('.filter-chip:nth-of-type(2)')
    await waitUntil('the address follows', () =>
      findings.evaluate(() => location.hash.startsWith('#group=') && location.search === '?private'),
    )
    await painted(findings)
    expect(await storedHistory(world)).toBeUndefined()
  })

  test('the same page in an ordinary window records that the findings were seen', async () => {
    const findings = await world.driven.extensionPage('findings.html')
    await waitUntil('the list is there', () => findings.$('.finding-article'))
    await waitUntil('it is recorded', async () => (await storedHistory(world)) !== undefined)
  })
})
