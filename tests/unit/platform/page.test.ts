// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../../core/settings/settings.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => {
  anInMemoryBrowser()
  return import('../../../platform/page.ts')
}

afterEach(() => void vi.useRealTimers())

it('gives the document the theme of the settings, and the language and direction of the words', async () => {
  const { dressDocument } = await load()
  dressDocument({ ...defaultSettings, theme: 'dark' }, { language: 'he', direction: 'rtl' })
  const root = document.documentElement
  expect([root.dataset.theme, root.lang, root.dir]).toEqual(['dark', 'he', 'rtl'])
  dressDocument(defaultSettings, { language: 'en', direction: 'ltr' })
  expect([root.dataset.theme, root.lang, root.dir]).toEqual(['system', 'en', 'ltr'])
})

it('has the version of the manifest', async () => {
  expect((await load()).extensionVersion()).toBe('1.2.3')
})

describe('a job for after the first picture', () => {
  let paint = () => {}
  const begin = async () => {
    const { afterPaint } = await load()
    vi.useFakeTimers()
    const observed: unknown[] = []
    let isWatched = false
    vi.stubGlobal(
      'PerformanceObserver',
      class {
        constructor(onEntries: () => void) {
          paint = () => isWatched && onEntries()
        }
        observe(what: unknown) {
          isWatched = true
          observed.push(what)
        }
        disconnect() {
          isWatched = false
        }
      },
    )
    const order: string[] = []
    afterPaint(() => order.push('job'))
    requestAnimationFrame(() => order.push('drawn'))
    return { order, observed }
  }
  afterEach(() => void vi.unstubAllGlobals())

  it('runs once that is on the screen, not when it is drawn, and once only', async () => {
    const { order, observed } = await begin()
    vi.advanceTimersByTime(100)
    expect(order).toEqual(['drawn'])
    // Also one that has been painted before.
    expect(observed).toEqual([{ type: 'paint', buffered: true }])
    paint()
    expect(order).toEqual(['drawn', 'job'])
    paint()
    vi.advanceTimersByTime(10_000)
    expect(order).toEqual(['drawn', 'job'])
  })

  it('runs half a second later in a page that is never said to have been painted', async () => {
    const { order } = await begin()
    vi.advanceTimersByTime(1000)
    expect(order).toEqual(['drawn', 'job'])
    paint()
    expect(order).toEqual(['drawn', 'job'])
  })
})

describe('why a message failed', () => {
  it('is the background’s code', async () => {
    const { failureOf } = await load()
    const { Refusal } = await import('../../../core/messages/refusal.ts')
    expect(failureOf(new Refusal({ code: 'SETTING_MANAGED', message: 'Set by others.' }))).toBe('SETTING_MANAGED')
  })

  it.each([[new Error('Extension context invalidated.')], ['gone'], [undefined]])(
    'is that nobody answered, for anything else: %s',
    async (error) => {
      expect((await load()).failureOf(error)).toBe('NO_ANSWER')
    },
  )
})
