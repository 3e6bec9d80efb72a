import { expect, it, vi } from 'vitest'
import { sitePatterns } from '../../../core/services/site.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (sites?: string[]) => ({
  browser: anInMemoryBrowser({ sites }),
  ...(await import('../../../platform/permissions.ts')),
})

it('knows how much of the site the browser lets the extension see', async () => {
  expect(await (await load()).readSiteAccess()).toMatchObject({ kind: 'all' })
  expect(await (await load(['https://www.tiktok.com/*'])).readSiteAccess()).toEqual({
    kind: 'some',
    hosts: ['www.tiktok.com'],
  })
  expect(await (await load([])).readSiteAccess()).toEqual({ kind: 'missing', hosts: [] })
})

it.each([true, false])('asks for it, and is told %s by the user', async (says) => {
  const { browser, requestSiteAccess, readSiteAccess } = await load([])
  browser.permissions.user.says = says
  expect(await requestSiteAccess()).toBe(says)
  expect((await readSiteAccess()).kind).toBe(says ? 'all' : 'missing')
  expect(browser.argsOf('permissions.request')).toEqual([[{ origins: sitePatterns }]])
})

it('rejects when it asks outside a click', async () => {
  const { browser, requestSiteAccess } = await load([])
  browser.permissions.user.isClicking = false
  await expect(requestSiteAccess()).rejects.toThrow('user gesture')
})

it('tells when access is withdrawn, and when it is granted', async () => {
  const { browser, watchSiteAccess } = await load()
  const told = vi.fn()
  watchSiteAccess(told)
  browser.permissions.withdraw(sitePatterns)
  await browser.idle()
  expect(told).toHaveBeenLastCalledWith({ kind: 'missing', hosts: [] })
  browser.permissions.grant(sitePatterns)
  await browser.idle()
  expect(told).toHaveBeenLastCalledWith({ kind: 'all', hosts: ['*.tiktok.com'] })
})
