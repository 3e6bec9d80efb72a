// Chromium only: there an extension can be let into private windows through the browser's own protocol. Firefox asks
// for a click in its add-on manager, which no protocol makes.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser as ExtensionApi } from 'webextension-polyfill'
import type { Driven } from '../../tools/browser/driven.ts'
import { launch } from '../../tools/browser/launch.ts'
import { notice } from '../../tools/browser/notice-probe.ts'
import { layProbeExtension } from '../../tools/browser/probe-extension.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFor } from './in-browsers.ts'

// Newer than puppeteer's types of the protocol.
type Protocol = { send: (method: string, parameters: object) => Promise<unknown> }

const letIn = async ({ browser }: Driven) => {
  const protocol = (await browser.target().createCDPSession()) as unknown as Protocol
  for (const path of [buildFor.chromium, layProbeExtension()])
    await protocol.send('Extensions.loadUnpacked', { path, enableInIncognito: true })
}

describe('in a private window', () => {
  let standIn: StandIn
  let driven: Driven
  let ownPage: Page
  let page: Page
  const stored = () =>
    ownPage.evaluate(async () => {
      const { local, session, sync } = (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage
      return JSON.stringify([await local.get(), await session.get(), await sync.get()])
    })
  let before: string

  beforeAll(async () => {
    standIn = await startStandIn()
    driven = await launch('chromium', { extension: buildFor.chromium, standIn })
    await letIn(driven)
    ownPage = await waitUntil('the extension is back', () => driven.extensionPage('options.html').catch(() => null))
    await waitUntil('the feed is stored', async () => (await stored()).includes('"sequence"'))
    before = await stored()
    await ownPage.evaluate(() =>
      (globalThis as unknown as { chrome: ExtensionApi }).chrome.windows.create({
        url: 'https://www.tiktok.com/?variant=plain',
        incognito: true,
      }),
    )
    page = await waitUntil('the private window is there', async () => {
      const target = driven.browser.targets().find((each) => each.url().startsWith('https://www.tiktok.com/'))
      return (await target?.page()) ?? null
    })
  })
  afterAll(async () => {
    await driven?.close()
    await standIn?.close()
  })

  test('the slim tab shows, and not the card that would be due elsewhere', async () => {
    await notice(page).waitFor(/Who sees TikTok data/)
    expect(await notice(page).control('See the findings')).toBeNull()
  })

  test('the card opens from it, says that nothing is remembered, and offers no later', async () => {
    await notice(page).click(/Who sees TikTok data/)
    await notice(page).waitFor('See the findings')
    expect(await notice(page).text()).toContain('This is a private window')
    expect(await notice(page).control('Remind me')).toBeNull()
  })

  test('nothing at all has been stored, on disk or in memory, and Close stores nothing either', async () => {
    expect(await stored()).toBe(before)
    await notice(page).click('Close')
    await notice(page).waitGone()
    expect(await stored()).toBe(before)
  })
})
