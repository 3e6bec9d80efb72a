// What the popup says where a person has let the browser show the extension less than all of the site.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Driven } from '../../tools/browser/driven.ts'
import { inFirefoxChrome } from '../../tools/browser/firefox-chrome.ts'
import { launch } from '../../tools/browser/launch.ts'
import { notice } from '../../tools/browser/notice.ts'
import { type StandIn, startStandIn } from '../../tools/browser/stand-in.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { buildFor, inEach } from './in-browsers.ts'

const site = 'https://www.tiktok.com/?variant=plain'
const onlyWww = 'lets WhoSees see only www.tiktok.com, so no notice can appear on the rest of tiktok.com.'
const onClick = 'lets WhoSees see tiktok.com only when you click its button, so no notice appears by itself.'
const lines = /The browser lets WhoSees|The browser (keeps|does not let) WhoSees|WhoSees works on tiktok\.com/

/** What the popup says of the tab and of access; '' where there is nothing to say. */
const lineIn = async (popup: Page): Promise<string> => {
  await waitUntil('the findings are listed', () => popup.$('.finding-entry'))
  const text = await popup.evaluate(() => document.body.innerText)
  return text.split('\n').find((line) => lines.test(line)) ?? ''
}

describe('in chromium', () => {
  let standIn: StandIn
  let driven: Driven
  let extensions: Page

  beforeAll(async () => {
    standIn = await startStandIn()
    driven = await launch('chromium', { extension: buildFor.chromium, standIn })
    extensions = await driven.newPage()
    await extensions.goto('chrome://extensions')
  })
  afterAll(async () => {
    await driven?.close()
    await standIn?.close()
  })

  /** As on the browser's page of the extension, under “Site access”. */
  const allow = (hostAccess: 'ON_CLICK' | 'ON_SPECIFIC_SITES', host?: string) =>
    extensions.evaluate(
      async (id, access, pattern) => {
        const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } })
          .chrome
        type DeveloperPrivate = {
          updateExtensionConfiguration: (update: object) => Promise<void>
          addHostPermission: (id: string, host: string) => Promise<void>
        }
        await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access })
        if (pattern) await developerPrivate.addHostPermission(id, pattern)
      },
      driven.extensionId,
      hostAccess,
      host,
    )

  const scriptRuns = (address: string) =>
    waitUntil(`the script runs at ${address}`, async () => {
      const tabId = await driven.tabId(address)
      // Nobody to receive it is an error; a script that doesn't know a message leaves it.
      return driven.inExtension(({ tabs }, id) => tabs.sendMessage(id, { type: 'nothing' }).then(() => true), tabId)
    })

  test('only www.tiktok.com: nothing there, where the notice comes, and elsewhere that it comes there only', async () => {
    await allow('ON_SPECIFIC_SITES', 'https://www.tiktok.com/*')
    const page = await driven.open(site)
    await notice(page).waitFor('See the findings')
    expect(await lineIn(await driven.popup())).toBe('')
    await driven.open('https://m.tiktok.com/?variant=plain')
    expect(await lineIn(await driven.popup())).toContain(onlyWww)
    await page.close()
  })

  test('on click: that no notice can come, or, on the site after a click, that none comes by itself', async () => {
    // A page whose script was held back wants to be reloaded at the click, and shows no popup: it must run by then.
    const page = await driven.open(site)
    await scriptRuns('https://www.tiktok.com/')
    await allow('ON_CLICK')
    await page.bringToFront()
    const popup = await driven.popup()
    expect(await lineIn(popup)).toMatch(/so no notice can appear there\.$/)
    await popup.close()
    const extension = (await driven.browser.extensions()).get(driven.extensionId)
    if (!extension) throw new Error('The browser does not list the extension.')
    await page.bringToFront()
    await page.triggerExtensionAction(extension)
    const clicked = await driven.browser.waitForTarget((each) => each.url() === `${driven.baseUrl}popup.html`)
    expect(await lineIn(await clicked.asPage())).toContain(onClick)
  })
})

inEach(['firefox'], (world) => {
  afterAll(async () => {
    await change('remove', 'https://www.tiktok.com/*')
    await change('add', '*://*.tiktok.com/*')
  })

  /** As on the browser's page of the extension, under “Permissions”. */
  const change = (what: 'add' | 'remove', origin: string) =>
    inFirefoxChrome(
      world.driven.browser,
      `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.${what}(
        ${JSON.stringify(world.driven.extensionId)}, { permissions: [], origins: [${JSON.stringify(origin)}] },
        WebExtensionPolicy.getByID(${JSON.stringify(world.driven.extensionId)}).extension).then(() => null)`,
    )

  test('no access at all, and then only www.tiktok.com: each is said, and the notice comes where it may', async () => {
    await change('remove', '*://*.tiktok.com/*')
    const popup = await world.driven.popup()
    await waitUntil('it says so', async () => /so no notice can appear there\.$/.test(await lineIn(popup)))
    await change('add', 'https://www.tiktok.com/*')
    await waitUntil('it says what is so now', async () => (await lineIn(popup)).includes(onlyWww))
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
  })

  test('all https sites, as the settings can ask for: the notice comes, and nothing else is said', async () => {
    await change('remove', 'https://www.tiktok.com/*')
    await change('add', 'https://*/*')
    onTestFinished(async () => void (await change('remove', 'https://*/*')))
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor('See the findings')
    expect(await lineIn(await world.driven.popup())).toBe('')
  })
})
