// What a person can do with what is stored: export it, import it after a preview, erase it, and end a snooze.
import { readFileSync } from 'node:fs'
import { mkdtemp, open as openFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notice } from '../../tools/browser/notice.ts'
import type { AxeReport } from '../../tools/browser/notice-reading.ts'
import { control, press } from '../../tools/browser/page-probe.ts'
import { axePath } from '../../tools/browser/probe-extension.ts'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inBrowsers, type World } from './in-browsers.ts'
import { shows } from './page-text.ts'

const axeSource = readFileSync(axePath(), 'utf8')

const settings = { version: 1, reminders: true, cadence: 'daily', slimTab: true, position: 'bottom-end' }
const own = { ...settings, theme: 'system', language: 'system', sync: false }
const history = { version: 1, lastNoticeAt: 1_795_000_000_000, told: { a: '' }, seen: { a: '', b: '' }, snooze: null }

const aFile = (members: object) =>
  JSON.stringify({ format: 'whosees-own-data', version: 1, exported: '2026-11-23T12:00:00.000Z', ...members })

const violationsOn = async (page: Page) => {
  await page.evaluate(axeSource)
  const { violations } = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as AxeReport
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)
}

/** The settings page, once it shows what is stored. */
const openSettings = async ({ driven }: World) => {
  const page = await driven.extensionPage('options.html')
  await control(page, 'button', 'Export to a file')
  return page
}

/** What the page offers for saving, which is kept from the disk. */
const catchFile = (page: Page) =>
  page.evaluate(() => {
    const saved = globalThis as { savedFile?: { name: string; blob?: Blob } }
    const create = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      saved.savedFile = { name: '', blob }
      return create(blob)
    }
    HTMLAnchorElement.prototype.click = function () {
      if (saved.savedFile) saved.savedFile.name = this.download
    }
  })

const caughtFile = (page: Page) =>
  page.evaluate(async () => {
    const { savedFile } = globalThis as { savedFile?: { name: string; blob?: Blob } }
    return { name: savedFile?.name, text: (await savedFile?.blob?.text()) ?? '' }
  })

inBrowsers((world) => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whosees-own-data-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const choose = async (page: Page, path: string) =>
    ((await page.$('#field-import')) as ElementHandle<HTMLInputElement>).uploadFile(path)

  const importText = async (page: Page, text: string) => {
    const path = join(folder, 'import.json')
    await writeFile(path, text)
    await choose(page, path)
  }

  test('an export has the settings and the record in it, dated, and not the feed', async () => {
    await world.store({ settings: own, history, channel: null })
    const page = await openSettings(world)
    await catchFile(page)
    await press(page, 'button', 'Export to a file')
    await shows(page, /whosees-settings-\d{4}-\d\d-\d\d\.json is ready to save\./)
    const { name, text } = await caughtFile(page)
    expect(name).toMatch(/^whosees-settings-\d{4}-\d\d-\d\d\.json$/)
    const { version: _, ...members } = own
    const file = JSON.parse(text)
    expect(file).toMatchObject({ format: 'whosees-own-data', version: 1, settings: members, history })
    expect(Object.keys(file)).toEqual(['format', 'version', 'exported', 'settings', 'history'])
    await page.close()
  })

  test('an import changes nothing before its preview, and then exactly what that showed', async () => {
    await world.store({ settings: own, history })
    const page = await openSettings(world)
    const { version: _, ...members } = own
    const imported = { ...history, seen: {}, lastNoticeAt: null }
    await importText(page, aFile({ settings: { ...members, cadence: 'news', theme: 'dark' }, history: imported }))
    await shows(page, 'What this file would change')
    const rows = await page.$$eval('.import-changes tbody tr', (all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent)),
    )
    expect(rows.slice(0, 2)).toEqual([
      ['How often', 'Once a day', 'Only when something new is reported'],
      ['Theme', 'Same as system', 'Dark'],
    ])
    expect(rows).toContainEqual(['Findings shown or listed to you', '2', '0'])
    expect(await world.stored()).toMatchObject({ settings: own, history })
    await press(page, 'button', 'Apply')
    await shows(page, 'Imported.')
    await waitUntil('the page is dark', () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'))
    const stored = await world.stored()
    expect(stored).toMatchObject({ settings: { ...own, cadence: 'news', theme: 'dark' }, history: imported })
    await page.close()
  })

  test('what is remembered of a letter is exported, and is there again after erasing and importing', async () => {
    const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' }
    await world.send({ type: 'request.remember', asked })
    const page = await openSettings(world)
    await shows(page, 'European Union and EEA: sent on 31 Jan 2026, answer due by 28 Feb 2026')
    await catchFile(page)
    await press(page, 'button', 'Export to a file')
    await shows(page, 'is ready to save.')
    const { text } = await caughtFile(page)
    await world.send({ type: 'request.remember', asked: null })
    await importText(page, text)
    await shows(page, 'What this file would change')
    expect(
      await page.$$eval('.import-changes tbody tr', (all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent)),
      ),
    ).toContainEqual([
      'Your letter to the company',
      'none yet',
      'European Union and EEA: sent on 31 Jan 2026, answer due by 28 Feb 2026',
    ])
    await press(page, 'button', 'Apply')
    await shows(page, 'Imported.')
    expect((await world.stored()).asked).toEqual(asked)
    await world.send({ type: 'request.remember', asked: null })
    await page.close()
  })

  test('a file that cannot be used gets a reason and a code, and changes nothing', async () => {
    await world.store({ settings: own, history })
    const page = await openSettings(world)
    const files: [string, string][] = [
      ['Good morning', 'This file is not valid JSON. Nothing was changed. (IMPORT_NOT_JSON)'],
      ['{"version":"https://jsonfeed.org/version/1.1"}', '(IMPORT_OTHER_KIND)'],
      [aFile({ version: 2 }), 'This file has version 2, from a newer WhoSees. Nothing was changed.'],
      [aFile({ settings: { cadence: 'hourly' } }), '“settings.cadence” in this file has a value it cannot have.'],
      ['{"format":"whosees-own-data","format":"whosees-own-data"}', '(IMPORT_TWICE)'],
    ]
    for (const [text, sentence] of files) {
      await importText(page, text)
      await shows(page, sentence)
    }
    const large = join(folder, 'large.json')
    const handle = await openFile(large, 'w')
    await handle.truncate(50 * 1024 * 1024)
    await handle.close()
    await choose(page, large)
    await shows(page, 'This file was not read: it is larger than any WhoSees export')
    expect(await world.stored()).toMatchObject({ settings: own, history })
    await page.close()
  })

  test('erasing leaves everything as after an installation, except what reveals old findings', async () => {
    const highest = { '': { sequence: 7, sha256: 'ab' }, 'https://example.org/': { sequence: 3, sha256: 'cd' } }
    const refresh = { version: 1, dueAt: null, failures: 2, underWay: null, isWaiting: false, confirmedAt: 5 }
    const choice = { url: 'https://example.org/', keys: { keys: [] }, threshold: 1 }
    const off = { ...own, theme: 'dark', reminders: false, sync: true }
    const items = { settings: off, history, channel: choice, refresh: { ...refresh, highest, checks: [] } }
    await world.store(items)
    await world.driven.inExtension(({ storage }, copy) => storage.sync.set({ settings: copy }), off)
    const { page: site } = await world.visit()
    await world.decided()
    expect(await notice(site).present()).toBe(false)
    const page = await openSettings(world)
    await press(page, 'button', 'Erase everything…')
    await shows(page, 'Erase everything now? This cannot be undone.')
    await press(page, 'button', 'Keep everything')
    expect(await world.stored()).toMatchObject({ settings: off })
    await press(page, 'button', 'Erase everything…')
    await press(page, 'button', 'Erase now')
    await shows(page, 'Everything was erased.')
    const { feed, history: afresh, popup: _, refresh: after, ...rest } = await world.stored()
    expect(rest).toEqual({})
    expect(afresh).toMatchObject({ lastNoticeAt: null, told: {}, seen: {}, snooze: null })
    expect(feed).toMatchObject({ origin: 'bundled' })
    expect(after).toMatchObject({ highest: { '': highest[''] }, failures: 0, confirmedAt: null, checks: [] })
    expect(await world.driven.inExtension(({ storage }) => storage.sync.get())).toEqual({})
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('system')
    // The open tab follows, and no page opens by itself.
    await notice(site).waitFor(/^Who sees TikTok data/)
    expect(await world.driven.ownTabs()).not.toContain('welcome.html')
    expect(await world.badge()).toBe('')
    await Promise.all([page.close(), site.close()])
  })

  test('axe-core finds nothing where an organisation manages, a file is previewed and the question is asked', async () => {
    const members = { organisation: 'Example Ltd', note: 'Ask IT.', problems: ['cadence', 'remind'] }
    await world.store({ settings: own, history, policy: { ...members, settings: { reminders: true, language: 'en' } } })
    const page = await openSettings(world)
    await importText(page, aFile({ settings: { cadence: 'news', reminders: false } }))
    await shows(page, /These stay as they are: Reminders\.\s+Set by Example Ltd/)
    await press(page, 'button', 'Erase everything…')
    expect(await violationsOn(page)).toEqual([])
    const popup = await world.driven.extensionPage('popup.html')
    await shows(popup, 'Ask IT.')
    expect(await violationsOn(popup)).toEqual([])
    await Promise.all([page.close(), popup.close()])
  })

  test('a snooze can be ended before its time', async () => {
    const now = Date.now()
    await world.store({ history: { ...history, snooze: { kind: 'until', since: now, until: now + 86_400_000 } } })
    const { page: site, notice: shown } = await world.visit()
    await world.decided()
    expect(await shown.present()).toBe(false)
    const page = await openSettings(world)
    await press(page, 'button', 'Remind me again now')
    await shows(page, 'You will be reminded again.')
    expect(await world.stored()).toMatchObject({ history: { snooze: null } })
    await shown.waitFor(/^Who sees TikTok data/)
    await Promise.all([page.close(), site.close()])
  })
})
