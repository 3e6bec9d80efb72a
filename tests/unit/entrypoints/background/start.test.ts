import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { aBackground, startAndSettle, startBackground } from '../../../fixtures/in-memory-browser/background.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFeed, packagedFiles, packagedWords } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { stoppedAnywhere } from '../../../fixtures/in-memory-browser/stopped-anywhere.ts'
import { opened as openedItems } from '../../../fixtures/opened.ts'
import { aPublisher, correctedFeed } from '../../../fixtures/published-feed.ts'

afterEach(() => vi.useRealTimers())

const opened = ({ browser }: Pick<Awaited<ReturnType<typeof aBackground>>, 'browser'>) =>
  browser.tabs.all().map(({ url }) => new URL(url).pathname)

describe('a start', () => {
  it('settles the feed and the badge once, whatever woke the worker', async () => {
    const { browser, stored, restartWorker } = await aBackground()
    expect(stored().feed).toMatchObject({ origin: 'bundled' })
    expect(browser.button.text).toBe('')
    const before = browser.argsOf('action.setBadgeText').length
    await restartWorker()
    expect(browser.argsOf('action.setBadgeText').length).toBe(before)
  })

  it('comes again when the extension was turned off and on, which no browser tells of', async () => {
    const { browser, restartWorker } = await aBackground()
    browser.storage.put('session', { started: undefined })
    const before = browser.argsOf('action.setBadgeText').length
    await restartWorker()
    expect(browser.argsOf('action.setBadgeText').length).toBeGreaterThan(before)
  })

  it('opens the first-run page although a page of the site hangs', async () => {
    const browser = anInMemoryBrowser({ files: await packagedFiles() })
    browser.tabs.open({ url: 'https://www.tiktok.com/foryou', hangs: true })
    await startBackground(browser)
    void browser.fire('runtime.onInstalled', { reason: 'install' })
    await vi.waitFor(() => expect(opened({ browser })).toContain('/welcome.html'), { timeout: 10_000 })
  })

  it('puts the detection script into tabs that are open already, once, and into none that is not the site’s', async () => {
    const { browser, openTab, restartWorker } = await aBackground()
    const tab = openTab()
    const other = browser.tabs.open({ url: 'https://newsroom.tiktok.com/' })
    browser.storage.put('session', { started: undefined })
    await restartWorker()
    await browser.fire('runtime.onStartup')
    await browser.fire('runtime.onInstalled', { reason: 'update' })
    expect([tab.scripts, other.scripts]).toEqual([['/detection.js'], []])
  })

  it('leaves that to Firefox, which does it by itself', async () => {
    const { browser, openTab, restartWorker } = await aBackground({ like: 'firefox' })
    const tab = openTab()
    browser.storage.put('session', { started: undefined })
    await restartWorker()
    expect(tab.scripts).toEqual([])
  })

  it('goes on where one tab refuses the script', async () => {
    const { browser, openTab, restartWorker, stored } = await aBackground()
    openTab()
    const second = openTab()
    browser.refuseOnce('scripting.executeScript', 'The tab was closed.')
    browser.storage.put('session', { started: undefined })
    await restartWorker()
    expect(second.scripts).toEqual(['/detection.js'])
    expect(stored('session').started).toBe(true)
  })
})

const aDay = 24 * 3_600_000

/** Browsers in which an update has just been installed, which brings another feed; the check is overdue. */
const updatedOnes = async () => {
  const { channel } = await aPublisher()
  const settings = { ...defaultSettings, counting: true, language: 'de' }
  const before = await aBackground({ channel, stored: { local: { settings } } })
  await before.untilIdle()
  const { feed, refresh, ...rest } = before.browser.storage.stored('local')
  const local = {
    ...rest,
    feed: { ...(feed as object), by: '0.0.9' },
    refresh: { ...(refresh as object), dueAt: Date.now() - aDay },
  }
  const files = { ...packagedWords(), ...(await packagedFeed(correctedFeed(), { sequence: 9 })) }
  return () => {
    const browser = anInMemoryBrowser({ channel, stored: { local }, files })
    browser.tabs.open({ url: 'https://www.tiktok.com/foryou' })
    return browser
  }
}

it('a start that was cut off anywhere is done again by the next life of the worker', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const updated = await updatedOnes()
  const stops = await stoppedAnywhere({
    begin: async () => {
      const browser = updated()
      await startBackground(browser)
      return browser
    },
    job: (browser) => browser.idle(),
    check: async (browser) => {
      await startAndSettle(browser)
      expect(openedItems(browser.storage.stored('local')).feed).toMatchObject({ sequence: 9 })
      expect(browser.tabs.all()[0]?.scripts).toContain('/detection.js')
      expect(browser.tabs.registered()).toMatchObject([{ id: 'observer.js' }])
      expect(browser.button.title).toMatch(/^WhoSees/)
      expect(browser.alarms.all()).toHaveLength(1)
      expect(Number(browser.alarms.all()[0]?.scheduledTime) - Date.now()).toBeLessThanOrEqual(5 * 60_000)
      expect(browser.storage.stored('session').started).toBe(true)
    },
  })
  expect(stops.length).toBeGreaterThan(20)
  vi.restoreAllMocks()
})

describe('a start with a full disk, after an update', () => {
  it('is not made again by each life of the worker', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const browser = (await updatedOnes())()
    browser.refuse('storage.local.set', 'QUOTA_BYTES quota exceeded')
    for (const _ of ['first', 'second', 'third']) {
      await startBackground(browser)
      await browser.idle()
    }
    expect(browser.tabs.all()[0]?.scripts.filter((script) => script === '/detection.js')).toHaveLength(1)
    vi.restoreAllMocks()
  })

  const aFullOne = async (feedBy: string) => {
    const before = await aBackground({ stored: { local: { settings: { ...defaultSettings, counting: true } } } })
    await before.untilIdle()
    const { feed, ...local } = before.browser.storage.stored('local')
    const settled = { ...local, feed: { ...(feed as object), by: feedBy } }
    const browser = anInMemoryBrowser({ stored: { local: settled }, files: await packagedFiles() })
    const tab = browser.tabs.open({ url: 'https://www.tiktok.com/foryou' })
    return { browser, tab }
  }

  it.each(['storage.local.set', 'storage.session.set', 'alarms.clear'] as const)(
    'does all the rest where %s fails',
    async (call) => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      const { browser, tab } = await aFullOne('0.0.9')
      browser.refuse(call, 'QUOTA_BYTES quota exceeded')
      await startBackground(browser)
      await browser.idle()
      expect(tab.scripts).toContain('/detection.js')
      expect(browser.tabs.registered()).toMatchObject([{ id: 'observer.js' }])
      expect(browser.argsOf('action.setTitle')).not.toEqual([])
      vi.restoreAllMocks()
    },
  )
})

describe('a browser that forgot all that was stored, since its database was damaged', () => {
  const lost = [expect.objectContaining({ trouble: 'lost', item: 'settings' })]

  const aFreshOne = async () => {
    const background = await aBackground()
    background.browser.storage.put('local', { feed: undefined, refresh: undefined, troubles: undefined })
    background.browser.storage.put('session', { started: undefined })
    await background.restartWorker()
    return background
  }

  it('is told of in the settings when it starts', async () => {
    const { browser, stored } = await aFreshOne()
    await browser.fire('runtime.onStartup')
    await browser.fire('runtime.onStartup')
    expect(stored().troubles).toEqual(lost)
  })

  it('is told apart from an installation, whichever event comes first', async () => {
    for (const events of [
      ['runtime.onInstalled', 'runtime.onStartup'],
      ['runtime.onStartup', 'runtime.onInstalled'],
    ] as const) {
      const { browser, stored } = await aFreshOne()
      for (const event of events) await browser.fire(event, { reason: 'install' })
      expect(stored().troubles ?? []).toEqual([])
    }
  })

  it('is told apart from one that starts as ever, and from what was erased', async () => {
    const { browser, stored, fromPage, restartWorker } = await aBackground()
    await fromPage({ type: 'data.erase' })
    browser.storage.put('session', { started: undefined })
    await restartWorker()
    await browser.fire('runtime.onStartup')
    expect(stored().troubles ?? []).toEqual([])
  })
})

it('what is repaired when a page asks for it is told to open tabs, too', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const background = await aBackground({ stored: { local: { settings: { ...defaultSettings, theme: 'dark' } } } })
  const tab = background.openTab()
  await background.visit(tab)
  await background.untilShown(tab, 'card')
  expect(background.shownIn(tab)?.view.theme).toBe('dark')
  background.browser.storage.put('local', { settings: 'garbage' })
  await background.fromPage({ type: 'storage.repair' })
  await vi.waitFor(() => expect(background.shownIn(tab)?.view.theme).toBe('system'))
  vi.restoreAllMocks()
})

describe('first run', () => {
  it('opens after an installation, and never after an update', async () => {
    const background = await aBackground()
    await background.browser.fire('runtime.onInstalled', { reason: 'update' })
    await background.browser.fire('runtime.onInstalled', { reason: 'browser_update' })
    expect(opened(background)).toEqual([])
    await background.browser.fire('runtime.onInstalled', { reason: 'install' })
    expect(opened(background)).toEqual(['/welcome.html'])
  })

  it.each(['chromium', 'firefox'] as const)('does not open where an organisation manages %s', async (like) => {
    const background = await aBackground({ like, stored: { managed: { cadence: 'daily' } } })
    await background.browser.fire('runtime.onInstalled', { reason: 'install' })
    expect(opened(background)).toEqual([])
  })

  it('opens where the policies cannot be read', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const background = await aBackground()
    background.browser.refuse('storage.managed.get', 'The policies are not there yet.')
    await background.browser.fire('runtime.onInstalled', { reason: 'install' })
    expect(opened(background)).toEqual(['/welcome.html'])
    warn.mockRestore()
  })

  it('opens although nothing can be written', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const browser = anInMemoryBrowser({ files: await packagedFiles() })
    browser.refuse('storage.local.set', 'QUOTA_BYTES quota exceeded')
    await startBackground(browser)
    await browser.fire('runtime.onInstalled', { reason: 'install' })
    expect(opened({ browser })).toEqual(['/welcome.html'])
    vi.restoreAllMocks()
  })

  it('does not open where the policy comes a moment later', async () => {
    const background = await aBackground()
    const installed = background.browser.fire('runtime.onInstalled', { reason: 'install' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    background.browser.storage.put('managed', { cadence: 'daily' })
    await installed
    expect(opened(background)).toEqual([])
  })

  it('does not open where an administrator has installed the extension, however late the policy comes', async () => {
    const background = await aBackground({ installType: 'admin' })
    vi.useFakeTimers()
    const installed = background.browser.fire('runtime.onInstalled', { reason: 'install' })
    await vi.advanceTimersByTimeAsync(6000)
    await installed
    expect(opened(background)).toEqual([])
  })
})
