import { expect, it, vi } from 'vitest'
import type { Reach } from '../../../platform/reach-grants.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => {
  const browser = anInMemoryBrowser()
  const module = await import('../../../platform/reach-grants.ts')
  const told: Reach[] = []
  module.followReach((known) => told.push(known))
  await browser.idle()
  return { browser, told, ...module }
}

it('follows what is switched on, and what is granted and withdrawn meanwhile', async () => {
  const { browser, told, changeReach } = await load()
  await changeReach(() => ['capcut'])
  await browser.idle()
  browser.permissions.grant(['*://*.capcut.com/*'])
  await browser.idle()
  browser.permissions.withdraw(['*://*.capcut.com/*'])
  await browser.idle()
  const site = '*://*.tiktok.com/*'
  expect(told).toEqual([
    { reach: [], origins: [site] },
    { reach: ['capcut'], origins: [site] },
    { reach: ['capcut'], origins: [site, '*://*.capcut.com/*'] },
    { reach: ['capcut'], origins: [site] },
  ])
})

it('asks for one part, and takes a refusal, or an error of the browser’s, for a no', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { browser, requestReach } = await load()
  expect(await requestReach('lemon8')).toBe(true)
  expect(browser.argsOf('permissions.request')).toEqual([[{ origins: ['*://*.lemon8-app.com/*'] }]])
  browser.permissions.user.says = false
  expect(await requestReach('elsewhere')).toBe(false)
  browser.permissions.user.isClicking = false
  expect(await requestReach('elsewhere')).toBe(false)
})

it('gives back what it was granted, and nothing else', async () => {
  const { browser, giveBack } = await load()
  for (const origin of ['*://*.capcut.com/*', 'https://*/*']) browser.permissions.grant([origin])
  await giveBack(['elsewhere'])
  expect(browser.permissions.allows('https://example.org/')).toBe(false)
  expect(browser.permissions.allows('https://www.capcut.com/')).toBe(true)
  expect(browser.permissions.allows('https://www.tiktok.com/')).toBe(true)
})

it('says by a code why what is switched on cannot be stored', async () => {
  const { browser, changeReach } = await load()
  browser.refuse('storage.local.set', 'Resource::kQuotaBytes quota exceeded')
  await expect(changeReach(() => ['capcut'])).rejects.toMatchObject({ code: 'STORAGE_FULL' })
})

it('loses no change of two that are made at once, here or in another settings page', async () => {
  const { browser, changeReach } = await load()
  const { reachItem } = await import('../../../platform/items.ts')
  await Promise.all(['capcut', 'lemon8'].map((part) => changeReach((reach) => [...reach, part])))
  expect(browser.storage.stored('local').reach).toEqual(['capcut', 'lemon8'])
  let isElsewhereDone = () => {}
  const elsewhere = navigator.locks.request('reach', async () => {
    const { value } = await reachItem.read()
    await new Promise<void>((resolve) => {
      isElsewhereDone = resolve
    })
    await reachItem.write([...value, 'elsewhere'])
  })
  const here = changeReach((reach) => reach.filter((part) => part !== 'capcut'))
  await browser.idle()
  isElsewhereDone()
  await Promise.all([elsewhere, here])
  expect(browser.storage.stored('local').reach).toEqual(['lemon8', 'elsewhere'])
})
