import { describe, expect, it, vi } from 'vitest'
import type { Message } from '../../../../core/messages/messages.ts'
import { patternOf, type ReachPart } from '../../../../core/services/other-services.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

/** Longer than a page that hangs is waited for. */
const hangsAtMost = { timeout: 10_000 }

const start = async () => {
  const background = await aBackground()
  const { browser } = background
  /** As the settings page does: first the browser grants it, then it is stored. */
  const grantAndStore = async (reach: ReachPart[]) => {
    browser.permissions.grant(reach.map(patternOf))
    const { reachItem } = await import('../../../../platform/items.ts')
    await reachItem.write(reach)
  }
  const switchTo = async (reach: ReachPart[]) => {
    await grantAndStore(reach)
    await browser.idle()
  }
  const ids = () => browser.tabs.registered().map((script) => (script as { id: string }).id)
  const openOn = (url: string, incognito = false) => browser.tabs.open({ url, incognito })
  return { ...background, grantAndStore, switchTo, ids, openOn }
}

describe('a service beside the site', () => {
  it('gets a slim tab, which names it and stores nothing', async () => {
    const { openOn, visit, untilShown, shownIn, stored, fromTab, switchTo } = await start()
    await switchTo(['capcut'])
    const tab = openOn('https://www.capcut.com/')
    expect(await visit(tab)).toMatchObject({ ok: true, value: { form: 'tab' } })
    await untilShown(tab, 'tab')
    const view = shownIn(tab)?.view as unknown as { site: string; total: number; messages: Record<string, string> }
    expect([view.site, view.total, view.messages['tab.title']]).toEqual(['capcut', 0, 'capcut: no findings'])
    expect(await fromTab(tab, { type: 'notice.choose', choice: 'close', undo: false, id: 'a' })).toMatchObject({
      error: { code: 'PRIVATE_WINDOW' },
    })
    expect(stored('session').visit).toBeUndefined()
    expect(stored().history).toMatchObject({ lastNoticeAt: null })
  })

  it('gets its script again in open pages where the extension was turned off and on', async () => {
    const { browser, openOn, switchTo, restartWorker, untilIdle } = await start()
    await switchTo(['capcut'])
    const tab = openOn('https://www.capcut.com/')
    // What is in memory is gone then, and the scripts in open pages are cut off; the browser keeps those it is to put in.
    await browser.storage.empty('session')
    tab.scripts = []
    await restartWorker()
    await untilIdle()
    await vi.waitFor(() => expect(tab.scripts).toContain('/detection.js'))
  })

  it('follows the settings, as the site does', async () => {
    const { openOn, visit, untilShown, fromPage, switchTo } = await start()
    await switchTo(['capcut'])
    const tab = openOn('https://www.capcut.com/')
    await visit(tab)
    await untilShown(tab, 'tab')
    await fromPage({ type: 'settings.change', change: { reminders: false } })
    await untilShown(tab, 'nothing')
  })

  it('is left when it is switched off: its script, its notices and the access, and no other', async () => {
    const { browser, openOn, visit, untilShown, ids, switchTo } = await start()
    await switchTo(['capcut', 'elsewhere'])
    expect(ids()).toEqual(['capcut', 'elsewhere'])
    const tab = openOn('https://www.capcut.com/')
    await visit(tab)
    await untilShown(tab, 'tab')
    await switchTo(['elsewhere'])
    await untilShown(tab, 'nothing')
    expect(ids()).toEqual(['elsewhere'])
    expect(browser.argsOf('permissions.remove')).toEqual([[{ origins: ['*://*.capcut.com/*'] }]])
    // All sites are granted still, so the browser would let it.
    expect(await visit(tab)).toMatchObject({ value: { form: 'nothing' } })
  })

  it('that is off and on again has its notice again in a page that is open', async () => {
    const { openOn, visit, untilShown, switchTo } = await start()
    await switchTo(['capcut'])
    const tab = openOn('https://www.capcut.com/')
    await visit(tab)
    await untilShown(tab, 'tab')
    await switchTo([])
    await untilShown(tab, 'nothing')
    await switchTo(['capcut'])
    await untilShown(tab, 'tab')
  })

  it('is followed, and left with the access, although a tab of it hangs', async () => {
    const { browser, ids, grantAndStore } = await start()
    browser.tabs.open({ url: 'https://www.capcut.com/', hangs: true })
    await grantAndStore(['capcut'])
    await vi.waitFor(() => expect(ids()).toEqual(['capcut']))
    await grantAndStore([])
    await vi.waitFor(() => expect(browser.permissions.allows('https://www.capcut.com/')).toBe(false), hangsAtMost)
    expect(ids()).toEqual([])
  })

  it('is refused where the browser has withdrawn the access', async () => {
    const { browser, openOn, visit, switchTo } = await start()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await switchTo(['capcut'])
    const tab = openOn('https://www.capcut.com/')
    browser.permissions.withdraw(['*://*.capcut.com/*'])
    expect(await visit(tab)).toMatchObject({ error: { code: 'MESSAGE_SENDER' } })
  })

  it('is taken up at the start: an update makes the browser forget its scripts', async () => {
    const { browser, ids, switchTo } = await start()
    await switchTo(['capcut'])
    await browser.storage.empty('session')
    const { keepReach } = await import('../../../../platform/reach.ts')
    await keepReach([])
    expect(ids()).toEqual([])
    const { onStart } = await import('../../../../entrypoints/background/start.ts')
    await onStart()
    await vi.waitFor(() => expect(ids()).toEqual(['capcut']))
  })

  it('gives the access back at the next start where the browser was closed before it had', async () => {
    const { browser, ids, switchTo, restartWorker } = await start()
    await switchTo(['elsewhere'])
    const held = browser.hold('action.getTitle')
    browser.storage.put('local', { reach: [] })
    await held.reached
    browser.restart()
    await restartWorker()
    expect(ids()).toEqual([])
    expect(browser.permissions.allows('https://example.org/')).toBe(false)
    expect(browser.permissions.allows('https://www.tiktok.com/')).toBe(true)
  })

  it('keeps the access where it is switched on again while it is being left', async () => {
    const { browser, grantAndStore, switchTo } = await start()
    await switchTo(['elsewhere'])
    const held = browser.hold('action.getTitle')
    await grantAndStore([])
    await held.reached
    await grantAndStore(['elsewhere'])
    held.release()
    await browser.idle()
    expect(browser.permissions.allows('https://example.org/')).toBe(true)
  })

  it('gives the access to other sites back although one of their pages hangs', async () => {
    const { browser, grantAndStore, switchTo } = await start()
    await switchTo(['elsewhere'])
    browser.tabs.open({ url: 'https://example.org/', scripts: ['/notice.js'], hangs: true })
    await grantAndStore([])
    await vi.waitFor(() => expect(browser.permissions.allows('https://example.org/')).toBe(false), hangsAtMost)
  })

  it('goes when everything is erased', async () => {
    const { browser, ids, fromPage, switchTo } = await start()
    await switchTo(['capcut', 'elsewhere'])
    await fromPage({ type: 'data.erase' })
    await browser.idle()
    expect(ids()).toEqual([])
    expect(browser.permissions.allows('https://example.org/')).toBe(false)
    expect(browser.permissions.allows('https://www.tiktok.com/')).toBe(true)
  })
})

describe('a page of another site that loads TikTok', () => {
  const seen: Message = { type: 'elsewhere.seen', parts: ['pixel'] }

  it('is marked on the button over its tab, and nothing is stored', async () => {
    const { browser, openOn, fromTab, switchTo, stored } = await start()
    await switchTo(['elsewhere'])
    const before = JSON.stringify(stored())
    const tab = openOn('https://example.org/')
    expect(await fromTab(tab, seen)).toMatchObject({ ok: true })
    expect([...browser.button.overTabs]).toEqual([
      [tab.id, { text: 'TT', title: 'WhoSees · This page loads TikTok’s pixel.' }],
    ])
    expect(JSON.stringify(stored())).toBe(before)
    await switchTo([])
    expect(browser.button.overTabs.get(tab.id)).toMatchObject({ text: null })
  })

  it('marks no page that the tab has gone to meanwhile', async () => {
    const { browser, openOn, fromTab, switchTo } = await start()
    await switchTo(['elsewhere'])
    const tab = openOn('https://tracker.example/')
    const held = browser.hold('storage.local.get')
    const told = fromTab(tab, seen)
    await held.reached
    browser.tabs.load(tab, 'https://example.org/')
    held.release()
    expect(await told).toMatchObject({ ok: true })
    expect([...browser.button.overTabs]).toEqual([])
  })

  it('marks one that has changed its address since its script was begun, by which browsers tell of it', async () => {
    const { browser, openOn, switchTo } = await start()
    await switchTo(['elsewhere'])
    const tab = openOn('https://shop.example/thanks')
    const sender = { ...browser.tabs.senderIn(tab), url: 'https://shop.example/?ttclid=1' }
    expect(await browser.runtime.send(seen, sender)).toMatchObject({ ok: true })
    expect(browser.button.overTabs.get(tab.id)).toMatchObject({ text: 'TT' })
  })

  it('is not, where that is off, and never in a private window', async () => {
    const { browser, openOn, fromTab, switchTo } = await start()
    browser.permissions.grant([patternOf('elsewhere')])
    await fromTab(openOn('https://example.org/'), seen)
    await switchTo(['elsewhere'])
    await fromTab(openOn('https://example.org/', true), seen)
    await fromTab(openOn('https://example.org/'), { type: 'elsewhere.seen', parts: [] })
    expect([...browser.button.overTabs]).toEqual([])
  })
})
