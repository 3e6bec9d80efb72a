import { describe, expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => ({ browser: anInMemoryBrowser(), ...(await import('../../../platform/counting.ts')) })

describe('counting on every page', () => {
  it('is the browser’s to do: it puts the observer into pages of the site from their start', async () => {
    const { browser, keepCounting } = await load()
    await keepCounting(true)
    await keepCounting(true)
    expect(browser.tabs.registered()).toEqual([
      {
        id: 'observer.js',
        js: ['/observer.js'],
        matches: ['*://*.tiktok.com/*'],
        runAt: 'document_start',
      },
    ])
    expect(browser.argsOf('tabs.sendMessage')).toEqual([])
  })

  it('begins in tabs of the site that are open already, and in no others', async () => {
    const { browser, keepCounting } = await load()
    const open = browser.tabs.open({ url: 'https://www.tiktok.com/' })
    const other = browser.tabs.open({ url: 'https://example.org/' })
    await keepCounting(true)
    await keepCounting(true)
    expect([open.scripts, other.scripts]).toEqual([['/observer.js'], []])
  })

  it('begins anew in open tabs where the extension was off: what was there is cut off', async () => {
    const { browser, keepCounting } = await load()
    await keepCounting(true)
    const open = browser.tabs.open({ url: 'https://www.tiktok.com/' })
    await keepCounting(true, true)
    await keepCounting(false, true)
    expect(open.scripts).toEqual(['/observer.js'])
    expect(browser.tabs.registered()).toEqual([])
  })

  it('ends in open tabs, too, whether anybody listens there or not', async () => {
    const { browser, keepCounting } = await load()
    const listening = browser.tabs.open({ url: 'https://www.tiktok.com/', scripts: ['/notice.js'] })
    const other = browser.tabs.open({ url: 'https://www.tiktok.com/' })
    await keepCounting(true)
    await keepCounting(false)
    expect(browser.tabs.registered()).toEqual([])
    expect(browser.argsOf('tabs.sendMessage').map(([id, message]) => [id, message])).toEqual([
      [listening.id, { type: 'stop' }],
      [other.id, { type: 'stop' }],
    ])
  })

  it('asks the tabs nothing where it was never on', async () => {
    const { browser, keepCounting } = await load()
    browser.tabs.open({ url: 'https://www.tiktok.com/' })
    await keepCounting(false)
    expect(browser.argsOf('tabs.sendMessage')).toEqual([])
  })
})
