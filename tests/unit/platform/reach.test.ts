import { describe, expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const all = ['*://*.tiktok.com/*', '*://*.capcut.com/*', 'https://*/*']

const load = async (sites = all) => ({
  browser: anInMemoryBrowser({ sites }),
  ...(await import('../../../platform/reach.ts')),
})

const ids = (scripts: unknown[]) => scripts.map((script) => (script as { id: string }).id)

describe('what runs beside the site', () => {
  it('is nothing as long as nothing is wanted', async () => {
    const { browser, keepReach } = await load(['*://*.tiktok.com/*'])
    browser.tabs.open({ url: 'https://www.capcut.com/' })
    expect(await keepReach([])).toEqual([])
    expect(browser.tabs.registered()).toEqual([])
    expect(browser.argsOf('scripting.executeScript')).toEqual([])
  })

  it('is on a service the script that notices a visit, in its open tabs at once, and in no others', async () => {
    const { browser, keepReach } = await load()
    const open = browser.tabs.open({ url: 'https://www.capcut.com/' })
    const other = browser.tabs.open({ url: 'https://example.org/' })
    await keepReach(['capcut'])
    await keepReach(['capcut'])
    expect(browser.tabs.registered()).toEqual([
      {
        id: 'capcut',
        js: ['/detection.js'],
        matches: ['*://*.capcut.com/*'],
        excludeMatches: [],
        runAt: 'document_start',
      },
    ])
    expect([open.scripts, other.scripts]).toEqual([['/detection.js'], []])
  })

  it('is on other sites a script of its own, which the site and the services are spared', async () => {
    const { browser, keepReach } = await load()
    const tabs = ['https://example.org/', 'https://www.tiktok.com/', 'https://www.capcut.com/', 'http://example.org/']
    const opened = tabs.map((url) => browser.tabs.open({ url }))
    await keepReach(['elsewhere'])
    expect(browser.tabs.registered()).toMatchObject([
      {
        js: ['/elsewhere.js'],
        matches: ['https://*/*'],
        excludeMatches: expect.arrayContaining(['*://*.tiktok.com/*']),
      },
    ])
    expect(opened.map(({ scripts }) => scripts)).toEqual([['/elsewhere.js'], [], [], []])
  })

  it('leaves what counts on the site alone, and says what is switched off', async () => {
    const { browser, keepReach } = await load()
    const { keepCounting } = await import('../../../platform/counting.ts')
    await keepCounting(true)
    await keepReach(['capcut', 'elsewhere'])
    expect(await keepReach(['elsewhere', 'of a later version'])).toEqual(['capcut'])
    expect(ids(browser.tabs.registered())).toEqual(['observer.js', 'elsewhere'])
    await keepCounting(false)
    expect(ids(browser.tabs.registered())).toEqual(['elsewhere'])
  })

  it('counts as switched off as long as it is granted and not wanted, although no script is there', async () => {
    const { keepReach } = await load()
    expect(await keepReach(['capcut'])).toEqual(['elsewhere'])
    expect(await keepReach(['capcut'])).toEqual(['elsewhere'])
  })

  it('ends in all tabs, with its mark where there is one; what counts on the site goes on', async () => {
    const { browser, leaveOtherSites } = await load()
    const { markTab } = await import('../../../platform/badge.ts')
    browser.button.title = 'WhoSees'
    const listening = browser.tabs.open({ url: 'https://example.org/', scripts: ['/notice.js'] })
    browser.tabs.open({ url: 'https://example.com/' })
    await markTab({ id: listening.id, url: listening.url, isPrivate: false }, 'This page loads TikTok’s pixel.')
    await leaveOtherSites()
    expect(listening.messages).toEqual([{ type: 'elsewhere.stop' }])
    expect([...browser.button.overTabs]).toEqual([[listening.id, { text: null, title: 'WhoSees' }]])
  })
})
