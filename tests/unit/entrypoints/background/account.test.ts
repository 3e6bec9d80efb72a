import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

const settings = { ...defaultSettings, sync: true }
const withCopy = { local: { settings }, sync: { settings } }

describe('the copy to the account', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('is one write for many changes, a second after the last, and no change waits for it', async () => {
    const { fromPage, stored, browser } = await aBackground({ stored: withCopy })
    vi.useFakeTimers()
    for (let change = 0; change < 151; change++) {
      const theme = change % 2 === 0 ? 'dark' : 'light'
      expect(await fromPage({ type: 'settings.change', change: { theme } })).toEqual({ ok: true, value: null })
      await vi.advanceTimersByTimeAsync(20)
    }
    expect(browser.argsOf('storage.sync.set')).toEqual([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(browser.argsOf('storage.sync.set')).toHaveLength(1)
    expect(stored('sync').settings).toEqual({ ...defaultSettings, sync: true, theme: 'dark' })
  })

  it('is tried again in a minute where the account refuses it', async () => {
    const { fromPage, stored, browser } = await aBackground({ stored: withCopy })
    vi.useFakeTimers()
    browser.refuseOnce('storage.sync.set', 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.')
    expect(await fromPage({ type: 'settings.change', change: { theme: 'dark' } })).toMatchObject({ ok: true })
    await vi.advanceTimersByTimeAsync(1000)
    expect([stored('sync').settings, browser.alarms.all().map(({ name }) => name)]).toEqual([settings, ['account']])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stored('sync').settings).toMatchObject({ theme: 'dark' })
  })

  it.each(['chromium', 'firefox'] as const)(
    'is made at the next start where a browser like %s was closed within that second, or while the account refused it',
    async (like) => {
      for (const isRefused of [false, true]) {
        const { fromPage, stored, browser, restartWorker } = await aBackground({ like, stored: withCopy })
        vi.useFakeTimers()
        if (isRefused) browser.refuseOnce('storage.sync.set', 'There is no account.')
        await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
        if (isRefused) await vi.advanceTimersByTimeAsync(1000)
        expect(stored('sync').settings).toEqual(settings)
        browser.restart()
        vi.useRealTimers()
        await restartWorker()
        expect(stored('sync').settings).toMatchObject({ theme: 'dark' })
      }
    },
  )

  it('is made in the worker’s next life where the clock was set back, and the alarm for it is months away', async () => {
    const { fromPage, stored, browser, restartWorker } = await aBackground({ stored: withCopy })
    vi.useFakeTimers({ now: Date.now() + 60 * 24 * 3_600_000 })
    browser.refuseOnce('storage.sync.set', 'There is no account.')
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(1000)
    expect(browser.alarms.all()).toMatchObject([{ name: 'account' }])
    vi.useRealTimers()
    await restartWorker()
    expect(stored('sync').settings).toMatchObject({ theme: 'dark' })
  })

  it('is not made anew where another device has removed it, until something is changed here', async () => {
    const { fromPage, stored, browser, restartWorker } = await aBackground({ stored: withCopy })
    browser.storage.put('sync', { settings: undefined })
    await restartWorker()
    expect(stored('sync')).toEqual({})
    vi.useFakeTimers()
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(1000)
    expect(stored('sync').settings).toMatchObject({ theme: 'dark' })
  })

  it('holds up nothing where the account is slow or never answers', async () => {
    const { fromPage, openTab, visit, stored, browser } = await aBackground({ stored: withCopy })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    const held = browser.hold('storage.sync.set')
    vi.advanceTimersByTime(1000)
    await held.reached
    expect(await visit(openTab())).toMatchObject({ ok: true })
    await fromPage({ type: 'settings.change', change: { theme: 'light' } })
    expect(stored().settings).toMatchObject({ theme: 'light' })
  })

  it('leaves what a later version of the extension keeps there', async () => {
    const later = { version: 2, theme: 'sepia' }
    const { fromPage, stored } = await aBackground({ stored: { ...withCopy, sync: { settings: later } } })
    vi.useFakeTimers()
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(2000)
    expect(stored('sync').settings).toEqual(later)
    expect(stored().settings).toMatchObject({ theme: 'dark' })
  })

  it('leaves it also where only a choice in it is one that this version does not know', async () => {
    const later = { ...withCopy.sync.settings, language: 'sw' }
    const { fromPage, stored } = await aBackground({ stored: { ...withCopy, sync: { settings: later } } })
    vi.useFakeTimers()
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(2000)
    expect(stored('sync').settings).toEqual(later)
    expect(stored().settings).toMatchObject({ theme: 'dark' })
  })

  it('is not taken for a change of another device when the browser reports it', async () => {
    const { fromPage, stored, browser } = await aBackground({ stored: withCopy })
    vi.useFakeTimers()
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(1000)
    const copy = stored('sync').settings
    await fromPage({ type: 'settings.change', change: { theme: 'light' } })
    // The account tells of the copy only now, when the settings have gone on.
    await browser.fire('storage.onChanged', { settings: { newValue: copy } }, 'sync')
    await vi.advanceTimersByTimeAsync(10)
    expect(stored().settings).toMatchObject({ theme: 'light' })
  })

  it('is not taken for that either where the browser reports it before the write has its answer', async () => {
    const { fromPage, stored, browser, untilIdle } = await aBackground({ stored: withCopy })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    const held = browser.hold('storage.sync.set')
    vi.advanceTimersByTime(1000)
    await held.reached
    const answer = fromPage({ type: 'settings.change', change: { theme: 'light' } })
    held.release()
    await answer
    await untilIdle()
    vi.advanceTimersByTime(1000)
    await untilIdle()
    expect(stored().settings).toMatchObject({ theme: 'light' })
    expect(stored('sync').settings).toMatchObject({ theme: 'light' })
  })

  it('is another device’s where that has had something else there meanwhile', async () => {
    const { fromPage, stored, browser } = await aBackground({ stored: withCopy })
    vi.useFakeTimers()
    await fromPage({ type: 'settings.change', change: { reminders: false } })
    await vi.advanceTimersByTimeAsync(2000)
    const copy = stored('sync').settings as object
    for (const reminders of [true, false]) {
      browser.storage.put('sync', { settings: { ...copy, reminders } })
      await vi.advanceTimersByTimeAsync(2000)
      expect(stored().settings).toMatchObject({ reminders })
    }
  })

  it('is not made without the user’s wish', async () => {
    const { fromPage, stored } = await aBackground()
    vi.useFakeTimers()
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(2000)
    expect(stored('sync')).toEqual({})
  })
})

describe('a change that comes from another device', () => {
  const others = { ...settings, reminders: false, cadence: 'news' } as const
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('is taken in by the worker’s next life where this one was stopped before it was stored', async () => {
    const { browser, stored, restartWorker } = await aBackground({ stored: withCopy })
    const held = browser.hold('storage.local.set')
    browser.storage.put('sync', { settings: others })
    await held.reached
    await restartWorker()
    expect([stored().settings, stored('sync').settings]).toEqual([others, others])
  })

  it('that came while the browser was closed is taken in at its start', async () => {
    const { browser, stored, restartWorker } = await aBackground({ stored: withCopy })
    browser.restart()
    browser.storage.put('sync', { settings: others })
    await restartWorker()
    expect(stored().settings).toEqual(others)
  })

  it('is taken in a minute later where there was no room for it', async () => {
    const { browser, stored, untilIdle } = await aBackground({ stored: withCopy })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    browser.refuseOnce('storage.local.set', 'QUOTA_BYTES quota exceeded')
    browser.storage.put('sync', { settings: others })
    await untilIdle()
    expect(stored().settings).toEqual(settings)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stored().settings).toEqual(others)
  })

  it('is not overwritten by one that is made here before it was taken in: both hold, here and there', async () => {
    const { browser, fromPage, stored, untilIdle } = await aBackground({ stored: withCopy })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    browser.refuseOnce('storage.local.set', 'QUOTA_BYTES quota exceeded')
    browser.storage.put('sync', { settings: others })
    await untilIdle()
    await fromPage({ type: 'settings.change', change: { theme: 'dark' } })
    await vi.advanceTimersByTimeAsync(2000)
    await untilIdle()
    const both = { ...others, theme: 'dark' }
    expect([stored().settings, stored('sync').settings]).toEqual([both, both])
  })
})
