// Another feed, by the settings page alone, as a person does it: typed in, checked, and taken back.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Driven } from '../../tools/browser/driven.ts'
import { press } from '../../tools/browser/page-probe.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { publishAs, someEditors, trustOf } from '../fixtures/editors.ts'
import { type FaultyHost, startFaultyHost } from '../fixtures/faults/host.ts'
import { type Reader, startReader } from './feed-reader.ts'
import { shows } from './page-text.ts'
import { storyIn } from './turns.ts'

const fill = async (page: Page, name: string, text: string) => {
  const selector = `#field-${name}`
  await waitUntil(`there is ${selector}`, () => page.$(selector))
  await page.focus(selector)
  await page.$eval(selector, (field) => (field as HTMLInputElement).select())
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Takes Chromium's background off the network and back, as far as it can tell. */
const networkOf = async ({ browser, extensionId }: Driven) => {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extensionId),
  )
  const session = await target.createCDPSession()
  await session.send('Network.enable')
  const throughput = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  return (offline: boolean) => session.send('Network.emulateNetworkConditions', { offline, ...throughput })
}

// One after the other, in this order: it is one story of one page.
describe.each(storyIn('chromium'))('in %s', (name) => {
  let root: string
  let host: FaultyHost
  let reader: Reader
  let page: Page
  let keys: string

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'whosees-choice-'))
    const editors = await someEditors({ within: root })
    await publishAs(editors, { now: new Date() })
    keys = JSON.stringify((await trustOf(editors)).keys)
    host = await startFaultyHost()
    await host.publish(editors.out)
    reader = await startReader(name, host)
    page = await reader.driven.extensionPage('options.html')
    await press(page, 'button', 'Another feed')
    await shows(page, 'A feed’s publisher decides what the notice says.')
  })

  afterAll(async () => {
    await reader?.close()
    await host?.close()
    await rm(root, { recursive: true, force: true })
  })

  test('invalid keys are reported where they were typed, and nothing is requested from the host', async () => {
    await fill(page, 'url', host.url)
    await fill(page, 'keys', '{"keys": [{"kty": "RSA"}]}')
    await press(page, 'button', 'Use this feed')
    await shows(page, /The keys must be a JWK Set of public Ed25519 keys: .+ \(FEED_CHOICE_MALFORMED\)/)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-keys')
    expect(host.asked()).toEqual([])
  })

  test('its findings are in use once they were checked, and the page says who has set it', async () => {
    await fill(page, 'keys', keys)
    await press(page, 'button', 'Use this feed')
    await shows(page, 'Checked: newer findings are now in use.')
    await shows(page, /Set by\s+you/)
    await shows(page, /Origin\s+Fetched from the address above/)
    await shows(page, /at your request\s+Newer findings, in use/)
    expect((await reader.stored()).feed).toMatchObject({ origin: 'fetched', source: host.url })
  })

  test('Check now finds nothing new, and that is a line of the ledger', async () => {
    await press(page, 'button', 'Check now')
    await shows(page, 'Checked: nothing new.')
    await shows(page, /at your request\s+Nothing new/)
    expect(await page.$$eval('.check-ledger tbody tr', (rows) => rows.length)).toBe(2)
  })

  // Puppeteer has no way to take Firefox's background off the network.
  test.runIf(name === 'chromium')('offline, nothing is asked, and the next check waits for the network', async () => {
    const setOffline = await networkOf(reader.driven)
    const asked = host.asked().length
    await setOffline(true)
    await press(page, 'button', 'Check now')
    await shows(page, 'Offline: the next check runs when you are back online.')
    await shows(page, /Next check\s+when you are back online/)
    expect(host.asked()).toHaveLength(asked)
    await setOffline(false)
    await press(page, 'button', 'Check now')
    await shows(page, 'Checked: nothing new.')
    expect(host.asked()).toHaveLength(asked + 1)
  })

  test('the way back puts the bundled findings in use', async () => {
    await press(page, 'button', 'Back to the feed that came with WhoSees')
    await shows(page, 'The feed that came with WhoSees is in use again.')
    await shows(page, 'none: this version contacts no server')
    await waitUntil('the feed is bundled', async () => (await reader.stored()).feed.origin === 'bundled')
    expect(await reader.alarmAt()).toBeNull()
  })
})
