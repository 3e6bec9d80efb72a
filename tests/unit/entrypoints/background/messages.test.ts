import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { messages } from '../../../../core/messages/messages.ts'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

const refusedWith = (code: string) => ({ ok: false, error: { code, message: expect.stringMatching(/\.$/) } })

describe('a message', () => {
  it.each([null, 'visit', {}, { type: 'unknown' }, { type: 'toString' }])(
    'that is none is refused: %o',
    async (message) => {
      const { fromPage } = await aBackground()
      expect(await fromPage(message as never)).toEqual(refusedWith('MESSAGE_UNKNOWN'))
    },
  )

  it('with a wrong member is refused by the member’s name', async () => {
    const { fromPage, stored } = await aBackground()
    const answer = await fromPage({ type: 'settings.change', change: { theme: 'sepia' } } as never)
    expect(answer).toMatchObject({
      error: { code: 'MESSAGE_MALFORMED', message: expect.stringMatching(/change\.theme/) },
    })
    expect(stored().settings).toBeUndefined()
  })

  it.each(Object.keys(messages) as (keyof typeof messages)[])('%s is taken from its own senders only', async (type) => {
    const { browser, openTab } = await aBackground()
    const members = {
      visit: { cause: 'load' },
      'notice.shown': { told: {}, seen: {} },
      'notice.choose': { choice: 'close', undo: false, id: 'a' },
      'page.open': { page: 'findings' },
      'elsewhere.seen': { parts: ['pixel'] },
      'notice.ask': { tabId: 1 },
      'settings.change': { change: {} },
      'feed.choose': { choice: null },
      'request.remember': { asked: null },
      'data.import': { settings: {}, history: null },
    }
    const message = { type, ...(members as Record<string, object>)[type] }
    const site = browser.tabs.senderIn(openTab())
    const page = { id: site.id, url: browser.runtime.getURL('/options.html') }
    const other = { ...site, url: 'https://example.org/' }
    const all = { site, elsewhere: other, pages: page }
    const { [messages[type].from]: own, ...others } = all
    const strangers = [
      { ...own, frameId: 1, url: own.url.replace(/^chrome-extension:.*/, site.url) },
      { ...page, id: 'another-extension' },
      { id: site.id, url: 'https://example.org/options.html' },
    ]
    for (const sender of [...Object.values(others), ...strangers])
      expect(await browser.runtime.send(message, sender as never)).toEqual(refusedWith('MESSAGE_SENDER'))
    expect(await browser.runtime.send(message, own as never)).toMatchObject({ ok: true })
  })

  it('that fails is answered all the same, with the reason', async () => {
    const { fromPage, browser } = await aBackground()
    browser.refuse('storage.local.get', 'The disk is gone.')
    expect(await fromPage({ type: 'findings.seen' })).toEqual({
      ok: false,
      error: { code: 'INTERNAL', message: 'The disk is gone.' },
    })
  })

  it('that finds no room to be stored says so, to the notice as well as to the pages', async () => {
    const { fromPage, fromTab, openTab, browser } = await aBackground()
    const tab = openTab()
    const message = 'QuotaExceededError: storage.local API call exceeded its quota limitations.'
    browser.refuse('storage.local.set', message)
    const refused = { ok: false, error: { code: 'STORAGE_FULL', message } }
    expect(await fromPage({ type: 'settings.change', change: { theme: 'dark' } })).toEqual(refused)
    expect(await fromTab(tab, { type: 'notice.choose', choice: 'off', undo: false, id: 'a' })).toEqual(refused)
  })

  it('opens a page, marked where the tab is private', async () => {
    const { fromTab, openTab, browser } = await aBackground()
    await fromTab(openTab('/', { incognito: true }), { type: 'page.open', page: 'findings' })
    expect(browser.argsOf('tabs.create')).toEqual([[{ url: browser.runtime.getURL('/findings.html?private') }]])
    await fromTab(openTab(), { type: 'page.open', page: 'options' })
    expect(browser.argsOf('runtime.openOptionsPage')).toHaveLength(1)
  })

  it('that asks for a check from a private window is refused: the check would be on record', async () => {
    const { fromPage, stored } = await aBackground()
    expect(await fromPage({ type: 'feed.check', isPrivate: true })).toEqual(refusedWith('PRIVATE_WINDOW'))
    expect(stored().refresh).toBeUndefined()
  })
})
