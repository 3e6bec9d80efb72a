import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

describe('the background', () => {
  it('works in Firefox for Android, which lacks commands, and throws at a filter for addresses', async () => {
    const { visit, openTab, browser, stored } = await aBackground({ like: 'firefox-android' })
    expect(await visit(openTab())).toMatchObject({ ok: true, value: { form: 'card' } })
    browser.storage.put('local', { refresh: undefined })
    expect(stored().feed).toMatchObject({ origin: 'bundled' })
  })

  it('hears of alarms, of the network and of other devices even where something before them cannot be had', async () => {
    const { browser } = await aBackground({ like: 'firefox-android' })
    const alarms = browser.argsOf('storage.local.get').length
    await browser.fire('alarms.onAlarm', { name: 'refresh', scheduledTime: 1 })
    expect(browser.argsOf('storage.local.get').length).toBeGreaterThan(alarms)
  })

  it.each(['commands', 'management', 'windows'])('starts without %s', async (api) => {
    const { visit, openTab } = await aBackground({ without: [api] })
    expect(await visit(openTab())).toMatchObject({ ok: true, value: { form: 'card' } })
  })
})
