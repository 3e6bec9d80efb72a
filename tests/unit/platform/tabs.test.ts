import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NoticePush } from '../../../core/messages/answers.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => ({ browser: anInMemoryBrowser(), ...(await import('../../../platform/tabs.ts')) })

const page = { url: 'https://www.tiktok.com/@a' }
const withNotice = { ...page, scripts: ['/notice.js'] }
// What is pushed is the notice's affair.
const push = { type: 'notice.show', isAsked: true } as NoticePush

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the open tabs on the site', () => {
  it('are found in all windows, private ones too, but not where the browser has put them to sleep', async () => {
    const { browser, findSiteTabs } = await load()
    browser.tabs.open(page)
    browser.tabs.open({ url: 'http://tiktok.com/', incognito: true, windowId: 2 })
    browser.tabs.open({ ...page, discarded: true })
    browser.tabs.open({ url: 'https://example.com/www.tiktok.com/' })
    expect(await findSiteTabs()).toEqual([
      { id: 1, url: page.url, isPrivate: false },
      { id: 2, url: 'http://tiktok.com/', isPrivate: true },
    ])
  })

  it('are none where access to the site was withdrawn', async () => {
    const { browser, findSiteTabs } = await load()
    browser.tabs.open(page)
    browser.permissions.withdraw(['*://*.tiktok.com/*'])
    expect(await findSiteTabs()).toEqual([])
  })
})

describe('the tab before the user’s eyes', () => {
  it('is the active one of the window that was used last', async () => {
    const { browser, findActiveTab } = await load()
    browser.tabs.open(page)
    const other = browser.tabs.open({ ...page, windowId: 2 })
    browser.tabs.open({ ...page, windowId: 2, active: false })
    browser.tabs.focusWindow(2)
    const site = { id: other.id, url: page.url, isPrivate: false }
    expect(await findActiveTab()).toEqual({ site, isPrivate: false })
  })

  it('is known only by whether its window is private where it shows another site, or there is no window', async () => {
    const { browser, findActiveTab } = await load()
    expect(await findActiveTab()).toEqual({ site: null, isPrivate: false })
    browser.tabs.open({ url: 'https://example.com/', incognito: true })
    expect(await findActiveTab()).toEqual({ site: null, isPrivate: true })
  })
})

it('finds a tab by its id as long as it is there and on the site', async () => {
  const { browser, findSiteTab } = await load()
  const tab = browser.tabs.open(page)
  expect(await findSiteTab(tab.id)).toMatchObject({ id: tab.id, isPrivate: false })
  browser.tabs.load(tab, 'https://example.com/')
  expect(await findSiteTab(tab.id)).toBeNull()
  // A corporate page, where no script of ours runs.
  browser.tabs.load(tab, 'https://newsroom.tiktok.com/')
  expect(await findSiteTab(tab.id)).toBeNull()
  browser.tabs.close(tab.id)
  expect(await findSiteTab(tab.id)).toBeNull()
})

describe('a push to the notice of a tab', () => {
  it('is taken by the notice that is there', async () => {
    const { browser, pushToNotice } = await load()
    const tab = browser.tabs.open(withNotice)
    expect(await pushToNotice(tab.id, push)).toBe(true)
    expect(tab.messages).toEqual([push])
    expect(browser.argsOf('tabs.sendMessage')).toEqual([[tab.id, push, { frameId: 0 }]])
  })

  it('is not taken where there is no notice, or no tab any more', async () => {
    const { browser, pushToNotice } = await load()
    const tab = browser.tabs.open(page)
    expect(await pushToNotice(tab.id, push)).toBe(false)
    browser.tabs.close(tab.id)
    expect(await pushToNotice(tab.id, push)).toBe(false)
  })

  it('is given up after a moment where the page hangs', async () => {
    const { browser, pushToNotice } = await load()
    const tab = browser.tabs.open({ ...withNotice, hangs: true })
    const pushed = pushToNotice(tab.id, push)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await pushed).toBe(false)
  })
})

describe('a script that is put into a tab', () => {
  it('is the notice, at once, or the detection', async () => {
    const { browser, injectNotice, injectDetection } = await load()
    const tab = browser.tabs.open(page)
    await injectDetection(tab.id)
    await injectNotice(tab.id)
    expect(tab.scripts).toEqual(['/detection.js', '/notice.js'])
    expect(browser.argsOf('scripting.executeScript')[1]).toMatchObject([{ injectImmediately: true }])
  })

  it('is the notice with what a card in use needs, or that alone', async () => {
    const { browser, injectNotice, injectMoreOfNotice } = await load()
    const [one, other] = [browser.tabs.open(page), browser.tabs.open(page)]
    await injectNotice(one.id, true)
    await injectMoreOfNotice(other.id)
    expect([one.scripts, other.scripts]).toEqual([['/notice.js', '/notice-more.js'], ['/notice-more.js']])
  })

  it('is refused with the browser’s error where the tab is gone, or may not be read', async () => {
    const { browser, injectNotice, injectDetection } = await load()
    await expect(injectNotice(9)).rejects.toThrow('No tab with id: 9')
    const other = browser.tabs.open({ url: 'https://example.com/' })
    await expect(injectDetection(other.id)).rejects.toThrow('Cannot access contents')
  })

  it('is waited for no longer than a moment where the page hangs', async () => {
    const { browser, injectNotice } = await load()
    const { id } = browser.tabs.open({ ...page, hangs: true })
    const injected = injectNotice(id).then(
      () => 'ended',
      () => 'ended',
    )
    await vi.advanceTimersByTimeAsync(5000)
    expect(await injected).toBe('ended')
  })
})

describe('a page of the extension', () => {
  const root = 'chrome-extension://whosees-in-memory'

  it('is opened in a tab, the settings by the browser’s own way', async () => {
    const { browser, openPage } = await load()
    await openPage('options')
    expect(browser.argsOf('runtime.openOptionsPage')).toHaveLength(1)
    expect(browser.tabs.all()).toEqual([])
    await openPage('findings')
    expect(browser.tabs.all()).toMatchObject([{ url: `${root}/findings.html`, active: true }])
  })

  it('knows by its address that it was asked for in a private window', async () => {
    const { browser, openPage } = await load()
    await openPage('findings', { isPrivate: true })
    await openPage('findings', { isPrivate: false })
    await openPage('options', { isPrivate: true })
    expect(browser.tabs.all().map(({ url }) => url)).toEqual([
      `${root}/findings.html?private`,
      `${root}/findings.html`,
      `${root}/options.html?private`,
    ])
  })
})
