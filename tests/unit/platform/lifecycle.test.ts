import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (options: Parameters<typeof anInMemoryBrowser>[0] = {}) => ({
  browser: anInMemoryBrowser(options),
  ...(await import('../../../platform/lifecycle.ts')),
})

it('tells of an installation with its reason, and of a start of the browser', async () => {
  const { browser, onExtensionInstalled, onBrowserStarted } = await load()
  const installed = vi.fn(async (_details: { reason: string }) => {})
  const started = vi.fn(async () => {})
  onExtensionInstalled(installed)
  onBrowserStarted(started)
  await browser.fire('runtime.onInstalled', { reason: 'browser_update' })
  expect(installed).toHaveBeenCalledExactlyOnceWith({ reason: 'browser_update' })
  expect(started).not.toHaveBeenCalled()
  await browser.fire('runtime.onStartup')
  expect(started).toHaveBeenCalledOnce()
})

it.each([
  ['chromium', 'chrome-extension'],
  ['firefox', 'moz-extension'],
] as const)('knows the extension’s own pages in %s by their whole origin', async (like, scheme) => {
  const { isOwnAddress, ownId } = await load({ like })
  expect(isOwnAddress(`${scheme}://${ownId()}/findings.html#finding=leak`)).toBe(true)
  expect(isOwnAddress(`${scheme}://${ownId()}.example/findings.html`)).toBe(false)
  expect(isOwnAddress(`${scheme}://another/findings.html`)).toBe(false)
  expect(isOwnAddress(`https://example.com/${scheme}://${ownId()}/`)).toBe(false)
})
