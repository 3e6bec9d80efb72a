import { describe, expect, it, vi } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

const account = { ...defaultSettings, theme: 'dark', cadence: 'daily' }

describe('a change of the settings', () => {
  it('is stored, and open tabs and the badge follow', async () => {
    const local = { history: { ...emptyHistory, known: {} } }
    const { openTab, visit, untilShown, shownIn, fromPage, stored, browser } = await aBackground({ stored: { local } })
    const tab = openTab()
    await visit(tab)
    await untilShown(tab, 'card')
    expect(browser.button.text).toBe('1')
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    expect(stored().settings).toEqual({ ...defaultSettings, theme: 'dark' })
    await vi.waitFor(() => expect(shownIn(tab)?.view.theme).toBe('dark'))
    await fromPage({ type: 'settings.change', change: { reminders: false } })
    await vi.waitFor(() => expect(browser.button.text).toBe(''))
    await untilShown(tab, 'nothing')
  })

  it('is done even where the badge or a tab refuses to follow', async () => {
    const { fromPage, stored, browser } = await aBackground()
    browser.refuse('action.setBadgeText', 'The button is gone.')
    browser.refuse('tabs.query', 'No windows.')
    const answer = await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    expect([answer, stored().settings]).toMatchObject([{ ok: true }, { theme: 'dark' }])
  })

  it('that cannot be written changes nothing, and says why', async () => {
    const { fromPage, stored, browser } = await aBackground()
    browser.refuse('storage.local.set', 'IO error: No space left on device')
    const answer = await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'STORAGE_FULL', message: expect.stringMatching(/No space/) },
    })
    expect(stored().settings).toBeUndefined()
  })

  it('that turns reminders on ends a snooze', async () => {
    const snooze = { kind: 'news', since: 1 }
    const history = { version: 1, lastNoticeAt: 1, told: {}, seen: {}, snooze }
    const settings = { ...defaultSettings, reminders: false }
    const { fromPage, stored } = await aBackground({ stored: { local: { history, settings } } })
    await fromPage({ type: 'settings.change', change: { reminders: true } })
    expect(stored().history).toMatchObject({ snooze: null })
  })
})

describe('the copy in the browser’s account', () => {
  it('is taken over when it is turned on: other devices have it already; what is changed with that and after it holds', async () => {
    const { fromPage, stored } = await aBackground({ stored: { sync: { settings: account } } })
    await fromPage({ type: 'settings.change', change: { sync: true, position: 'top-start' } })
    await fromPage({ type: 'settings.change', change: { slimTab: false } })
    const expected = { ...account, position: 'top-start', slimTab: false, sync: true }
    await vi.waitFor(() => expect(stored().settings).toEqual(expected), { timeout: 3000 })
    await vi.waitFor(() => expect(stored('sync').settings).toEqual(expected))
  })

  it('is turned neither on nor off by an import', async () => {
    const { fromPage, stored } = await aBackground({ stored: { sync: { settings: account } } })
    const settings = { sync: true, theme: 'light' } as const
    await fromPage({ type: 'data.import', settings, history: null })
    expect([stored().settings, stored('sync').settings]).toEqual([{ ...defaultSettings, theme: 'light' }, account])
  })

  it('takes what an import changes where it was on already', async () => {
    const local = { settings: { ...defaultSettings, sync: true } }
    const { fromPage, stored } = await aBackground({ stored: { local, sync: { settings: account } } })
    await fromPage({ type: 'data.import', settings: { theme: 'light' }, history: null })
    expect(stored().settings).toMatchObject({ theme: 'light', sync: true })
  })

  it('brings what another device has changed, to those who asked for it', async () => {
    const local = { settings: { ...defaultSettings, sync: true } }
    const { browser, stored, untilIdle } = await aBackground({ stored: { local } })
    browser.storage.put('sync', { settings: account })
    await untilIdle()
    expect(stored().settings).toEqual({ ...account, sync: true })
  })

  it('leaves what the version on another device does not know, and is completed by it', async () => {
    const own = { ...defaultSettings, fullCard: true, counting: true, sync: true }
    const { fullCard: _, counting: __, ...earlier } = { ...account, sync: true }
    const { browser, stored, untilIdle } = await aBackground({ stored: { local: { settings: own } } })
    browser.storage.put('sync', { settings: earlier })
    await untilIdle()
    const expected = { ...account, fullCard: true, counting: true, sync: true }
    expect(stored().settings).toEqual(expected)
    await vi.waitFor(() => expect(stored('sync').settings).toEqual(expected), { timeout: 3000 })
  })

  it('changes nothing for those who did not, nor when it is removed or cannot be read', async () => {
    const { browser, stored, untilIdle } = await aBackground()
    for (const settings of [account, undefined, 'garbage']) browser.storage.put('sync', { settings })
    await untilIdle()
    expect(stored().settings).toBeUndefined()
  })
})

it('imports the record of what was shown, or leaves it', async () => {
  const { fromPage, stored } = await aBackground()
  const history = { version: 1, lastNoticeAt: 5, told: {}, seen: { leak: '' }, known: {}, snooze: null } as const
  await fromPage({ type: 'data.import', settings: {}, history })
  expect(stored().history).toEqual(history)
  await fromPage({ type: 'data.import', settings: { theme: 'dark' }, history: null })
  expect(stored()).toMatchObject({ history, settings: { theme: 'dark' } })
})

it('counts as known what is there when a record is imported that does not say', async () => {
  const { fromPage, stored } = await aBackground()
  await fromPage({ type: 'data.import', settings: {}, history: emptyHistory })
  expect(stored().history).toEqual({ ...emptyHistory, known: { leak: '' } })
})
