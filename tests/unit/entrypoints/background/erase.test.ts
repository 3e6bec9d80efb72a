import { expect, it } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aBackground, startAndSettle } from '../../../fixtures/in-memory-browser/background.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFiles } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { stoppedAnywhere } from '../../../fixtures/in-memory-browser/stopped-anywhere.ts'
import { aPublisher } from '../../../fixtures/published-feed.ts'

it('leaves nothing but the findings of the package and what stops a replayed feed of the release', async () => {
  const highest = {
    '': { sequence: 9, sha256: 'ab', at: 1 },
    'https://feeds.example.org/': { sequence: 3, sha256: 'cd', at: 2 },
  }
  const refresh = { version: 1, dueAt: null, failures: 2, checks: [], highest }
  const settings = { ...defaultSettings, theme: 'dark', sync: true }
  const { fromPage, visitAndSee, openTab, stored, untilIdle } = await aBackground({
    stored: { local: { refresh, settings, troubles: [], unknown: 'of an older version' }, sync: { settings } },
  })
  await visitAndSee(openTab())
  expect(await fromPage({ type: 'data.erase' })).toEqual({ ok: true, value: null })
  await untilIdle()
  expect(Object.keys(stored()).toSorted()).toEqual(['feed', 'history', 'popup', 'refresh'])
  expect(stored().history).toEqual({ ...emptyHistory, known: { leak: '' } })
  expect(stored().refresh).toMatchObject({ highest: { '': { sequence: 9 } }, failures: 0, checks: [] })
  expect(Object.keys((stored().refresh as { highest: object }).highest)).toEqual([''])
  expect([Object.keys(stored('session')), stored('sync')]).toEqual([['started'], {}])
})

it('takes the copy in the account, too, where copying was switched off before', async () => {
  const { fromPage, stored } = await aBackground({ stored: { sync: { settings: defaultSettings } } })
  await fromPage({ type: 'data.erase' })
  expect(stored('sync')).toEqual({})
})

it('is done also where the account is out of reach, unless there is a copy in it', async () => {
  for (const sync of [false, true]) {
    const local = { settings: { ...defaultSettings, sync } }
    const { fromPage, browser } = await aBackground({ stored: { local } })
    browser.refuse('storage.sync.remove', 'There is no account.')
    expect(await fromPage({ type: 'data.erase' })).toMatchObject({ ok: !sync })
  }
  const { fromPage } = await aBackground({ without: ['storage.sync'] })
  expect(await fromPage({ type: 'data.erase' })).toMatchObject({ ok: true })
})

it('is refused where a copy from before stays in the account that is out of reach, though copying is off', async () => {
  const { fromPage, browser, stored } = await aBackground({
    stored: { local: { settings: { ...defaultSettings, theme: 'dark' } }, sync: { settings: defaultSettings } },
  })
  browser.refuse('storage.sync.remove', 'There is no account.')
  for (const _ of ['once', 'again']) expect(await fromPage({ type: 'data.erase' })).toMatchObject({ ok: false })
  expect([stored(), stored('sync')]).toMatchObject([{ settings: { theme: 'dark' } }, { settings: defaultSettings }])
})

it('is refused there also where this version cannot read that copy', async () => {
  const later = { version: 2, theme: 'sepia' }
  const { fromPage, browser, stored } = await aBackground({ stored: { sync: { settings: later } } })
  browser.refuse('storage.sync.remove', 'There is no account.')
  expect(await fromPage({ type: 'data.erase' })).toMatchObject({ ok: false })
  expect(stored('sync').settings).toEqual(later)
})

const withCopy = {
  local: { settings: { ...defaultSettings, sync: true } },
  sync: { settings: { ...defaultSettings, sync: true } },
}

const aHighest = { sequence: 3, sha256: 'cd', at: 2 }

it('loses nothing where the account is out of reach with a copy in it, and is refused again the next time', async () => {
  const settings = { ...defaultSettings, theme: 'dark' as const, sync: true }
  const refresh = {
    version: 1,
    dueAt: null,
    failures: 2,
    checks: [],
    highest: { 'https://feeds.example.org/': aHighest },
  }
  const { fromPage, browser, stored } = await aBackground({
    stored: { local: { settings, refresh }, sync: { settings } },
  })
  browser.refuse('storage.sync.remove', 'There is no account.')
  for (const _ of ['once', 'again']) expect(await fromPage({ type: 'data.erase' })).toMatchObject({ ok: false })
  expect([stored(), stored('sync')]).toMatchObject([{ settings, refresh }, { settings }])
})

it('leaves what an organisation has set, and the sequence of its feed', async () => {
  const { choice, url } = await aPublisher('https://organisation.example/')
  const highest = { [url]: { sequence: 4, sha256: 'ab', at: 1 } }
  const managed = { cadence: 'daily', feedUrl: choice.url, feedKeys: choice.keys }
  const { fromPage, stored } = await aBackground({
    stored: { managed, local: { refresh: { version: 1, checks: [], highest } } },
  })
  await fromPage({ type: 'data.erase' })
  expect(stored()).toMatchObject({
    policy: { settings: { cadence: 'daily' } },
    policyFeed: { url },
    refresh: { highest: { [url]: { sequence: 4 } } },
  })
})

it('takes the notices and the badge back to what they are after an installation', async () => {
  const history = { ...emptyHistory, lastNoticeAt: Date.now(), told: { leak: '' }, known: {} }
  const { fromPage, visit, openTab, browser, untilIdle } = await aBackground({ stored: { local: { history } } })
  const tab = openTab()
  expect(await visit(tab)).toMatchObject({ value: { form: 'tab' } })
  expect(browser.button.text).toBe('1')
  await fromPage({ type: 'data.erase' })
  await untilIdle()
  expect(browser.button.text).toBe('')
  expect(await visit(tab)).toMatchObject({ value: { form: 'card' } })
})

it('holds up no visit where the account is slow', async () => {
  const { fromPage, visit, openTab, browser, stored } = await aBackground({ stored: withCopy })
  const held = browser.hold('storage.sync.remove')
  const erased = fromPage({ type: 'data.erase' })
  await held.reached
  expect(await visit(openTab())).toMatchObject({ ok: true })
  held.release()
  expect(await erased).toMatchObject({ ok: true })
  expect([stored().settings, stored('sync')]).toEqual([undefined, {}])
})

it('leaves no copy that was on its way to the account', async () => {
  const { fromPage, browser, stored, untilIdle } = await aBackground({ stored: withCopy })
  await fromPage({ type: 'settings.change', change: { theme: 'light' } })
  const held = browser.hold('storage.sync.set')
  void browser.fire('alarms.onAlarm', { name: 'account', scheduledTime: Date.now() })
  await held.reached
  const erased = fromPage({ type: 'data.erase' })
  held.release()
  expect(await erased).toMatchObject({ ok: true })
  await untilIdle()
  expect(stored('sync')).toEqual({})
})

it('that was cut off anywhere is made whole by the next start: findings, badge and record', async () => {
  const before = await aBackground({ stored: { local: { settings: { ...defaultSettings, reminders: false } } } })
  await before.untilIdle()
  const stored = { local: before.browser.storage.stored('local') }
  const files = await packagedFiles()
  await stoppedAnywhere({
    begin: async () => {
      const browser = anInMemoryBrowser({ stored, files })
      await startAndSettle(browser)
      return browser
    },
    job: (browser) => browser.runtime.send({ type: 'data.erase' }),
    check: async (browser) => {
      await startAndSettle(browser)
      const stored = browser.storage.stored('local')
      const isErased = !stored.settings
      expect(stored).toMatchObject({ feed: {}, history: { known: { leak: '' } } })
      expect(browser.button.title).toBe(isErased ? 'WhoSees: who can see TikTok data' : 'WhoSees: reminders are off')
    },
  })
})
