// A browser that an organisation manages, by the policies of docs/organisations.md as they stand there: real policy
// files in real browsers.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserNames } from '../../tools/browser/driven.ts'
import { notice } from '../../tools/browser/notice.ts'
import { control, isOn, press } from '../../tools/browser/page-probe.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { withPolicies } from '../../tools/browser/with-policies.ts'
import { publishAs, setSequence, someEditors, trustOf } from '../fixtures/editors.ts'
import { type FaultyHost, startFaultyHost } from '../fixtures/faults/host.ts'
import { type ManagedBrowser, startManaged } from './managed-browser.ts'
import { hostPackage } from './own-package.ts'
import { shows, textOf } from './page-text.ts'
import { putOffCheck } from './put-off-check.ts'

const managed = await Promise.all(browserNames.map(async (name) => ({ name, browser: await withPolicies(name) })))
const able = managed.flatMap(({ name, browser }) => (typeof browser === 'string' ? [] : [{ name, browser }]))
const unable = managed.flatMap(({ name, browser }) => (typeof browser === 'string' ? [{ name, why: browser }] : []))

test.skip.each(unable)('in $name: $why', () => undefined)

// One after the other, in this order: it is one story of one browser.
describe.each(able)('in $name', ({ name, browser }) => {
  let root: string
  let host: FaultyHost
  let world: ManagedBrowser
  const open = (path: string) => world.driven.extensionPage(path)

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'whosees-organisation-'))
    const editors = await someEditors({ within: root })
    await setSequence(editors.source, 8)
    await publishAs(editors, { now: new Date() })
    host = await startFaultyHost()
    const { keys } = await trustOf(editors)
    const own = await hostPackage(name, editors.out, host.url, keys.keys[0]?.x ?? '')
    await host.publish(editors.out)
    world = await startManaged(name, browser, own, new URL(host.url).host)
    await waitUntil('the policy is known', () => world.stored('policy'))
    await waitUntil('its feed is to be checked', async () => (await world.stored('refresh'))?.dueAt)
    // Answered when the alarm, too, is set.
    await world.send({ type: 'trouble.dismiss' })
    await putOffCheck(world.driven)
  })

  afterAll(async () => {
    await world?.close()
    await host?.close()
    await rm(root, { recursive: true, force: true })
  })

  test('it was installed from the organisation’s own address, for good, with its button on the toolbar', async () => {
    const installed = name === 'firefox' ? ['/whosees.xpi'] : ['/update.xml', '/whosees.crx']
    const asked = host.asked().map((path) => path.replace(/\?.*/, ''))
    expect(asked.filter((path) => /whosees|update/.test(path))).toEqual(installed)
    const self = await world.driven.inExtension(async ({ management }) => management.getSelf())
    expect(self).toMatchObject({ installType: 'admin', enabled: true })
    const { isOnToolbar } = await world.driven.inExtension(async ({ action }) => action.getUserSettings())
    expect(isOnToolbar).toBe(true)
  })

  test('no page opens by itself after the installation', async () => {
    await world.send({ type: 'trouble.dismiss' })
    expect(await world.driven.ownTabs()).not.toContain('welcome.html')
  })

  test('the notice offers everything except turning reminders off, which nobody can do', async () => {
    const page = await world.driven.open('https://www.tiktok.com/?variant=plain')
    const card = notice(page)
    await card.waitFor('See the findings')
    expect(await card.control('Reminders off')).toBeNull()
    expect(await card.control('Remind me')).not.toBeNull()
    const answer = await world.send({ type: 'settings.change', change: { reminders: false } })
    expect(answer).toMatchObject({ ok: false, error: { code: 'SETTING_MANAGED' } })
    await page.close()
  })

  test('the popup shows the switch on and locked, by whom, and the note', async () => {
    const page = await open('popup.html')
    await shows(page, 'Questions about TikTok on our devices: ask IT, extension 1234.')
    await shows(page, 'Note from Example Ltd, not part of the findings')
    await press(page, 'switch', 'Reminders')
    expect(await isOn(page, 'Reminders')).toBe(true)
    const locked = await (await control(page, 'switch', 'Reminders')).evaluate((element) => ({
      disabled: element.ariaDisabled,
      by: document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    }))
    expect(locked).toEqual({ disabled: 'true', by: 'Set by Example Ltd' })
    await page.close()
  })

  test('the findings page has the note above the findings', async () => {
    const page = await open('findings.html')
    await shows(page, /Note from Example Ltd, not part of the findings\s+Questions about TikTok[\s\S]+who could see/)
    await page.close()
  })

  test('the settings show what is locked and by whom, and the rest can be changed', async () => {
    const page = await open('options.html')
    await shows(page, 'Managed by Example Ltd')
    await shows(page, /How often\s+Once a day\s+Set by Example Ltd/)
    await shows(page, /Language\s+English\s+Set by Example Ltd/)
    await press(page, 'radio', 'Dark')
    await shows(page, 'Saved.')
    expect(await world.stored('settings')).toMatchObject({ theme: 'dark', cadence: 'weekly', language: 'system' })
    await page.close()
  })

  test('the findings come from the organisation’s address, signed by its keys', async () => {
    const page = await open('options.html')
    await shows(page, /Address\s+http:\/\/127\.0\.0\.1/)
    await press(page, 'button', 'Check now')
    await shows(page, 'Checked: newer findings are now in use.')
    expect(host.asked().find((path) => path.endsWith('.json'))).toBe('/latest.json')
    expect(await world.stored('feed')).toMatchObject({ origin: 'fetched', source: host.url, sequence: 9 })
    const choice = { url: 'https://example.org/', keys: '{}' }
    expect((await world.send({ type: 'feed.choose', choice })).ok).toBe(false)
    await page.close()
  })

  test('erasing leaves what the organisation has set, and the sequence that reveals old findings', async () => {
    expect((await world.send({ type: 'data.erase' })).ok).toBe(true)
    expect(await world.stored('feed')).toMatchObject({ origin: 'bundled' })
    expect(await world.stored('refresh')).toMatchObject({ highest: { [host.url]: { sequence: 9 } }, checks: [] })
    expect(await world.stored('policy')).toMatchObject({ organisation: 'Example Ltd' })
    await putOffCheck(world.driven)
    const { value } = await world.send({ type: 'feed.check' })
    expect(value).toMatchObject({ outcome: 'accepted', check: { sequence: 9 } })
    await world.send({ type: 'settings.change', change: { theme: 'dark' } })
  })

  test('a changed policy turns reminders off, changes the reading direction, and its errors are shown', async () => {
    const site = await world.driven.open('https://www.tiktok.com/second')
    await notice(site).waitFor()
    const wrong = { cadence: 'hourly', note: 'a'.repeat(501), feedThreshold: 'two', remind: true }
    await world.setPolicy({ ...wrong, organisation: 'Other Ltd', reminders: false, language: 'ar-XB' })
    await waitUntil('the policy is known', async () => (await world.stored('policy'))?.organisation === 'Other Ltd')
    if (name === 'chromium') await notice(site).waitGone()
    const page = await open('options.html')
    await shows(page, 'Managed by Other Ltd')
    await shows(page, '“cadence” must be every-visit, daily, weekly or news. Your own choice applies instead.')
    await shows(page, '“note” must be plain text of at most 500 characters. No note is shown.')
    // Chromium keeps to itself what is of the wrong type, or of no name.
    const text = await textOf(page)
    const toFirefox = ['WhoSees has no setting “remind”.', 'This browser’s administrator has set another feed']
    expect(toFirefox.filter((words) => text.includes(words))).toEqual(name === 'firefox' ? toFirefox : [])
    expect(text).toMatch(/When off, nothing[\s\S]*Set by Other Ltd/)
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await isOn(page, 'Reminders')).toBe(false)
    await page.close()
  })

  test('without a policy, the user’s own choices are in force, and the findings are the bundled ones', async () => {
    await world.setPolicy({})
    await waitUntil('the policy is gone', async () => (await world.stored('policy')) === null)
    await waitUntil('the feed is bundled', async () => (await world.stored('feed'))?.origin === 'bundled')
    const page = await open('options.html')
    await control(page, 'switch', 'Reminders')
    expect(await isOn(page, 'Reminders')).toBe(true)
    const { theme, dir } = await page.evaluate(() => ({
      theme: document.documentElement.dataset.theme,
      dir: document.documentElement.dir,
    }))
    expect({ theme, dir }).toEqual({ theme: 'dark', dir: 'ltr' })
    expect(await textOf(page)).not.toContain('Set by')
    await page.close()
  })
})
