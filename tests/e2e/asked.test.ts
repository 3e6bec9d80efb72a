// A notice that the user asked for shows at once, whatever else is going on; only full screen makes it wait.
import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { noticeView } from '../../core/notice/notice-view.ts'
import { emptyHistory } from '../../core/reminders/history.ts'
import { defaultSettings } from '../../core/settings/settings.ts'
import { realFeed } from '../fixtures/real-feed.ts'
import { noticeWords as messages } from '../fixtures/words.ts'
import { inBrowsers, type World } from './in-browsers.ts'

const circumstances = { settings: defaultSettings, history: emptyHistory, isPrivate: false, messages }
const view = noticeView({ ...circumstances, feed: await realFeed(), language: 'en', direction: 'ltr' })

/** What the background sends for the keyboard command, which no driver can press. */
const ask = async (world: World, page: Page) => {
  await page.bringToFront()
  const push = { type: 'notice.show', decision: { form: 'card', reason: 'asked' }, view, isAsked: true }
  await world.driven.inExtension(
    async ({ scripting, tabs }, message, tabId) => {
      await scripting.executeScript({ target: { tabId }, files: ['/notice.js'] })
      await tabs.sendMessage(tabId, message)
    },
    push,
    await world.driven.tabId('tiktok.com/'),
  )
}

inBrowsers((world) => {
  test('while something is being typed, and it stays', async () => {
    await world.send({ type: 'settings.change', change: { reminders: false } })
    const { page, notice } = await world.visit('/')
    await world.decided()
    await page.click('input[type=search]')
    await page.keyboard.type('dance')
    await ask(world, page)
    await notice.waitFor('See the findings', 1_000)
    await page.focus('input[type=search]')
    await page.keyboard.type('rs')
    expect(await notice.control('See the findings')).not.toBeNull()
  })

  test('on the log-in page', async () => {
    const { page, notice } = await world.visit('/login')
    await world.decided()
    expect(await notice.present()).toBe(false)
    await ask(world, page)
    await notice.waitFor('See the findings', 1_000)
  })

  test('while the page asks something', async () => {
    const { page, notice } = await world.visit('/?variant=sheet&after=0')
    await page.waitForSelector('[role=dialog]')
    await world.decided()
    await ask(world, page)
    await notice.waitFor('See the findings', 1_000)
  })

  test('in full screen as soon as that ends', async () => {
    const { page, notice } = await world.visit('/?variant=full-screen')
    await notice.waitFor('See the findings')
    await page.click('#enter')
    await page.waitForFunction(() => document.fullscreenElement !== null)
    await notice.waitGone()
    await ask(world, page)
    expect(await notice.present()).toBe(false)
    await page.evaluate(() => document.exitFullscreen())
    await notice.waitFor('See the findings', 1_000)
  })
})
