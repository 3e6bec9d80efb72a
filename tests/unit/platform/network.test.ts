import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => ({ browser: anInMemoryBrowser(), ...(await import('../../../platform/network.ts')) })

it('is offline only where the browser says so', async () => {
  const { browser, isOffline } = await load()
  expect(isOffline()).toBe(false)
  browser.setOnline(false)
  expect(isOffline()).toBe(true)
  browser.navigator.onLine = undefined
  expect(isOffline()).toBe(false)
})

it('tells when the network is back, and not when it goes', async () => {
  const { browser, onOnline } = await load()
  const run = vi.fn()
  onOnline(run)
  browser.setOnline(false)
  expect(run).not.toHaveBeenCalled()
  browser.setOnline(true)
  expect(run).toHaveBeenCalledOnce()
})
