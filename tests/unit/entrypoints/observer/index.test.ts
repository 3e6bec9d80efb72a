// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'

beforeEach(() => {
  vi.useFakeTimers()
  location.href = 'https://www.tiktok.com/'
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  delete (globalThis as { whoseesObserves?: unknown }).whoseesObserves
})

type Script = { main: () => void }

/** A page of the site into which the browser puts the script, and what that tells whoever asks now. */
const aPage = async ({ isPrivate = false } = {}) => {
  const browser = anInMemoryBrowser({ isPrivate })
  const { default: script } = (await import('../../../../entrypoints/observer/index.ts')) as unknown as {
    default: Script
  }
  return {
    switchOff: () => browser.runtime.send({ type: 'stop' }),
    putIn: () => script.main(),
    isCounting: async () => {
      const told: { isCounting: boolean }[] = []
      const port = browser.ports.connect(1, { name: 'observation' })
      port.onMessage.addListener((message: unknown) => told.push(message as { isCounting: boolean }))
      await vi.advanceTimersByTimeAsync(100)
      port.disconnect()
      return told.at(-1)?.isCounting
    },
  }
}

it('goes on where counting is switched on again, after it was switched off in the page', async () => {
  const { putIn, switchOff, isCounting } = await aPage()
  putIn()
  expect(await isCounting()).toBe(true)
  await switchOff()
  expect(await isCounting()).toBe(false)
  putIn()
  expect(await isCounting()).toBe(true)
})

it('waits in a private window until its own popup asks for it, however often it is put in', async () => {
  const { putIn, isCounting } = await aPage({ isPrivate: true })
  putIn()
  putIn()
  expect(await isCounting()).toBe(false)
})
