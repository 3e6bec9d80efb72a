import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'

const getCurrent = vi.fn()
vi.mock('../../../platform/browser.ts', () => ({ browser: { tabs: { getCurrent } } }))

const { hrefOfPage, isFromPrivateWindow } = await import('../../../platform/private-window.ts')

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

it('is passed on by the links of one page to another, so that none leaves a trace', () => {
  vi.stubGlobal('location', { search: '?private' })
  expect(hrefOfPage('request')).toBe('/request.html?private')
  expect(hrefOfPage('findings', '#finding=dpc-530m-2025')).toBe('/findings.html?private#finding=dpc-530m-2025')
  vi.stubGlobal('location', { search: '' })
  expect(hrefOfPage('findings', '#finding=dpc-530m-2025')).toBe('/findings.html#finding=dpc-530m-2025')
})

it('is known to every link between pages: none is written without asking for it', () => {
  const root = join(import.meta.dirname, '../../..')
  const written = globSync('{components,entrypoints}/**/*.{ts,tsx}', { cwd: root }).filter((path) =>
    /['"`]\/(findings|options|request|welcome)\.html/.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(written).toEqual([])
})
