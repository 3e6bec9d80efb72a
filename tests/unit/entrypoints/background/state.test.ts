import { describe, expect, it } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFiles } from '../../../fixtures/in-memory-browser/packaged-files.ts'

const load = async (local: Record<string, unknown> = {}) => {
  const browser = anInMemoryBrowser({ stored: { local }, files: await packagedFiles() })
  return { browser, ...(await import('../../../../entrypoints/background/state.ts')) }
}

describe('the state', () => {
  it('is the standard one after an installation, with the findings of the package', async () => {
    const { readState } = await load()
    expect(await readState()).toMatchObject({
      own: defaultSettings,
      policy: null,
      history: { ...emptyHistory, known: { leak: '' } },
      visit: null,
      beforeChoice: null,
      feed: { channel: 'tiktok' },
    })
  })

  it('puts aside everything that is damaged, however much of it at once', async () => {
    const { readState, browser } = await load({ settings: 'a', history: 'b', feed: 'c', reach: 'd', asked: 'e' })
    await readState()
    const { troubles, settings, history, reach, asked } = browser.storage.stored('local')
    expect(troubles).toMatchObject([
      { item: 'asked', raw: 'e' },
      { item: 'reach', raw: 'd' },
      { item: 'history', raw: 'b' },
      { item: 'settings', raw: 'a' },
      { item: 'feed', raw: null },
    ])
    expect([settings, history]).toEqual([defaultSettings, { ...emptyHistory, known: { leak: '' } }])
    expect([reach, asked]).toEqual([[], null])
  })

  it('leaves what a later version wrote where it is', async () => {
    const later = { settings: { version: 9, more: 1 }, history: { version: 9 }, asked: { version: 9 } }
    const { readState, browser } = await load(later)
    expect((await readState()).own).toEqual(defaultSettings)
    expect(browser.storage.stored('local')).toMatchObject(later)
  })

  it('has a higher number each time it is read', async () => {
    const { readState } = await load()
    const [first, second] = [await readState(), await readState()]
    expect(second.order).toBeGreaterThan(first.order)
  })

  it('has the settings of an organisation in force on top of the user’s own', async () => {
    const policy = { organisation: null, note: null, settings: { cadence: 'news' }, problems: [] }
    const { readState, settingsOf } = await load({ policy, settings: { ...defaultSettings, cadence: 'daily' } })
    const state = await readState()
    expect([state.own.cadence, settingsOf(state).cadence]).toEqual(['daily', 'news'])
  })
})

describe('what is written', () => {
  it('is what has changed, in one write for the disk and one for memory', async () => {
    const { readState, writeState, browser } = await load()
    const before = await readState()
    const own = { ...defaultSettings, theme: 'dark' as const }
    const history = { ...emptyHistory, lastNoticeAt: 5 }
    const sets = browser.argsOf('storage.local.set').length
    await writeState(before, { ...before, own, history, visit: { lastActivityAt: 5, closed: true, card: null } })
    expect(browser.argsOf('storage.local.set').slice(sets)).toEqual([[{ settings: own, history }]])
    expect(browser.storage.stored('session').visit).toMatchObject({ closed: true })
  })

  it('is nothing where nothing has changed', async () => {
    const { readState, writeState, browser } = await load()
    const before = await readState()
    const sets = browser.argsOf('storage.local.set').length
    await writeState(before, { ...before })
    expect(browser.argsOf('storage.local.set').length).toBe(sets)
    expect(browser.argsOf('storage.session.set')).toEqual([])
  })
})

it('is whole wherever the worker is stopped: the next one goes on with the old state or the new one', async () => {
  for (let calls = 0; ; calls++) {
    const background = await aBackground()
    const stopped = background.browser.stopIn(calls)
    const change = background.fromPage({ type: 'settings.change', change: { theme: 'dark', reminders: false } })
    const ended = await Promise.race([
      stopped.then(() => false),
      change.then(() => new Promise((resolve) => setTimeout(resolve, 30, true))),
    ])
    await background.restartWorker()
    const { settings = defaultSettings } = background.stored()
    const { theme, reminders } = settings as typeof defaultSettings
    expect([`light or system: ${theme !== 'dark'}`, reminders]).toEqual([`light or system: ${reminders}`, reminders])
    expect(background.stored().troubles).toBeUndefined()
    if (ended) break
  }
})
