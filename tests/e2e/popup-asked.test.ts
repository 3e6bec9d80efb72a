// The popup shows the notice on the page that it was opened over, whatever holds it back otherwise.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const offer = 'Show the notice on this page'

/** Firefox's popup is driven in a tab of its own, so the page has to be in front when it asks what it lies over. */
const openPopupOver = async (world: World, page: Page): Promise<Page> => {
  await page.bringToFront()
  const popup = await world.driven.popup()
  if (world.driven.name === 'firefox') {
    await page.bringToFront()
    await popup.evaluate(() => setTimeout(() => location.reload()))
  }
  return popup
}

const buttonsIn = (popup: Page) =>
  popup.evaluate(() => [...document.querySelectorAll('button')].map(({ textContent }) => textContent))

// A page that is not in front takes no mouse.
const askIn = async (popup: Page) => {
  await waitUntil('it is offered', async () => (await buttonsIn(popup)).includes(offer))
  await popup.evaluate((name) => {
    const all = [...document.querySelectorAll('button')]
    all.find(({ textContent }) => textContent === name)?.click()
  }, offer)
}

const holdBack = {
  off: (world: World) => world.send({ type: 'settings.change', change: { reminders: false } }),
  snoozed: async (world: World) => {
    const history = { version: 1, lastNoticeAt: Date.now(), told: {}, seen: {} }
    await world.store({
      history: { ...history, snooze: { kind: 'until', since: Date.now(), until: Date.now() + 9e6 } },
    })
  },
}

inBrowsers((world) => {
  test.each(['off', 'snoozed'] as const)('with reminders %s, and it stays', async (state) => {
    await holdBack[state](world)
    const { page, notice } = await world.visit('/?variant=plain')
    await world.decided()
    expect(await notice.present()).toBe(false)
    await askIn(await openPopupOver(world, page))
    await page.bringToFront()
    await notice.waitFor('See the findings')
    await page.evaluate(() => history.pushState({}, '', '?next'))
    await world.decided()
    expect(await notice.control('See the findings')).not.toBeNull()
  })

  test('nowhere else: not on another site, nor on the company’s other pages', async () => {
    for (const address of ['https://www.example.com/', 'https://newsroom.tiktok.com/?variant=plain']) {
      const { page } = await world.visit(address)
      const popup = await openPopupOver(world, page)
      await waitUntil('the popup is drawn', () => popup.evaluate(() => document.querySelector('.counts') !== null))
      expect(await buttonsIn(popup)).not.toContain(offer)
      await popup.close()
    }
  })
})
