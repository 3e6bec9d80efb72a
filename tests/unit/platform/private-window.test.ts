import { afterEach, expect, it, vi } from 'vitest'

const getCurrent = vi.fn()
vi.mock('../../../platform/browser.ts', () => ({ browser: { tabs: { getCurrent } } }))

const { isFromPrivateWindow } = await import('../../../platform/private-window.ts')

const at = (search: string, tab: { incognito: boolean } | undefined) => {
  vi.stubGlobal('location', { search })
  getCurrent.mockResolvedValue(tab)
  return isFromPrivateWindow()
}

afterEach(() => vi.unstubAllGlobals())

it('goes by the tab that the page is in, or by the address, where the browser opens it elsewhere', async () => {
  expect(await at('', { incognito: true })).toBe(true)
  expect(await at('?private', { incognito: false })).toBe(true)
  expect(await at('', { incognito: false })).toBe(false)
  expect(await at('', undefined)).toBe(false)
})
