// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'

const pixel = 'https://analytics.tiktok.com/i18n/pixel/events.js'

/** What the browser tells of what the page loads, to whoever asked last. */
let tell: (list: object, observer: unknown, options: object) => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(told: typeof tell) {
        tell = told
      }
      observe() {}
      disconnect() {}
    },
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const aPage = async () => {
  const browser = anInMemoryBrowser()
  const { watchForTikTok } = await import('../../../../entrypoints/elsewhere/watch-for-tiktok.ts')
  return {
    browser,
    watch: watchForTikTok,
    loadsPixel: async () => {
      tell({ getEntries: () => [{ name: pixel, startTime: 1 }] }, null, {})
      await vi.advanceTimersByTimeAsync(1000)
    },
    timesTold: () => browser.argsOf('runtime.sendMessage').length,
  }
}

it('tells again at the next occasion where the answer was lost', async () => {
  const { browser, watch, loadsPixel, timesTold } = await aPage()
  let isLost = true
  browser.before('runtime.sendMessage', () => {
    if (isLost) throw new Error('The message channel closed.')
  })
  watch(() => undefined)
  await loadsPixel()
  expect(timesTold()).toBe(1)
  isLost = false
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(timesTold()).toBe(2)
})

it('tells nothing twice where it was refused, as after access was withdrawn', async () => {
  const { watch, loadsPixel, timesTold } = await aPage()
  const { browser: api } = await import('wxt/browser')
  api.runtime.onMessage.addListener((_message, _sender, answer) => {
    answer({ ok: false, error: { code: 'MESSAGE_SENDER', message: 'Not from here.' } })
  })
  watch(() => undefined)
  for (let count = 0; count < 5; count += 1) await loadsPixel()
  expect(timesTold()).toBe(1)
})

it('makes way, when it is switched off, for a script that answers once it is on again', async () => {
  const { browser, watch, loadsPixel } = await aPage()
  const onStop = vi.fn()
  watch(onStop)
  await loadsPixel()
  await browser.fire('runtime.onMessage', { type: 'elsewhere.stop' }, {}, () => undefined)
  expect(onStop).toHaveBeenCalledOnce()
  watch(onStop)
  await loadsPixel()
  const answer = vi.fn()
  await browser.fire('runtime.onMessage', { type: 'elsewhere.look' }, {}, answer)
  expect(answer.mock.calls).toEqual([[['pixel']]])
})
