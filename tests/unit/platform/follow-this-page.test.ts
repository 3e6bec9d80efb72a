import { describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../../core/settings/settings.ts'
import type { ThisPage } from '../../../platform/follow-this-page.ts'
import { aBackground } from '../../fixtures/in-memory-browser/background.ts'
import { anObservation } from '../../fixtures/observation.ts'

type Port = { postMessage: (message: unknown) => void; onMessage: { addListener: (run: () => void) => void } }

const load = async (observation: unknown = null, isPrivate = false, settings = defaultSettings) => {
  const background = await aBackground({
    stored: { local: { settings } },
    files: { '/suffixes.json': JSON.stringify({ uk: 'co' }) },
  })
  const { browser } = background
  const tab = background.openTab()
  if (observation)
    browser.ports.events['runtime.onConnect']
      .seenBy({})
      .addListener(((port: Port) => port.postMessage(observation)) as never)
  const { followThisPage } = await import('../../../platform/follow-this-page.ts')
  const pages: ThisPage[] = []
  const end = followThisPage(tab.id, (page) => pages.push(page), isPrivate)
  await vi.waitFor(() => expect(pages.length).toBeGreaterThan(0))
  return { ...background, tab, pages, end, last: () => pages.at(-1) as ThisPage }
}

describe('what is known of a tab', () => {
  it('comes once all of it is there: the feed, words, suffixes, and that nobody has looked', async () => {
    const { tab, end, last } = await load()
    expect(last()).toMatchObject({ suffixes: { uk: 'co' }, observation: null, isRefused: false })
    expect(last().data.feed?.hosts.length).toBeGreaterThan(0)
    expect(last().words.t('page.look')).toBe('Look at this tab')
    expect(tab.scripts).not.toContain('/observer.js')
    end()
  })

  it('is looked at when asked for, and says where the browser refuses', async () => {
    const { browser, tab, end, last } = await load()
    void last().onLook()
    await vi.waitFor(() => expect(tab.scripts).toContain('/observer.js'))
    browser.tabs.load(tab, 'https://example.com/')
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    void last().onLook()
    await vi.waitFor(() => expect(last().isRefused).toBe(true))
    void last().onLook()
    expect(last().isRefused).toBe(false)
    await vi.waitFor(() => expect(last().isRefused).toBe(true))
    end()
  })

  it('is looked at unasked where every visit is to be counted', async () => {
    const { tab, end, last } = await load()
    last().onCounting(true)
    await vi.waitFor(() => expect(tab.scripts).toContain('/observer.js'))
    expect(last().data.settings.counting).toBe(true)
    end()
  })

  it('is not looked at unasked in a private window, whether an observer waits in it or none is there', async () => {
    const counting = { ...defaultSettings, counting: true }
    for (const waiting of [null, anObservation({ since: 0, isCounting: false, hosts: [] })]) {
      const { tab, end, last } = await load(waiting, true, counting)
      expect(last().data.settings.counting).toBe(true)
      expect(tab.scripts).not.toContain('/observer.js')
      void last().onLook()
      await vi.waitFor(() => expect(tab.scripts).toContain('/observer.js'))
      end()
    }
  })

  it('says each time that the switch could not be changed, as where the storage is full', async () => {
    const { browser, end, last } = await load()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    browser.refuse('storage.local.set', 'Resource::kQuotaBytes quota exceeded')
    for (const _ of ['once', 'again']) {
      last().onCounting(true)
      expect(last().countingFailure).toBeNull()
      await vi.waitFor(() => expect(last().countingFailure).toBe('STORAGE_FULL'))
    }
    expect(last().data.settings.counting).toBe(false)
    end()
  })

  it('is nothing from an observer that has not begun, as in a private window', async () => {
    const { end, last } = await load(anObservation({ since: 0, isCounting: false, hosts: [] }))
    expect(last().observation).toBeNull()
    end()
  })

  it('is stored nowhere', async () => {
    const { end, last, stored } = await load(anObservation())
    await vi.waitFor(() => expect(last().observation?.hosts).toHaveLength(3))
    end()
    const all = JSON.stringify([stored('local'), stored('session'), stored('sync')])
    expect(all).not.toContain('a7.example.co.uk')
  })
})
