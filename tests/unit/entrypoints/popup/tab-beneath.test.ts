import { expect, it } from 'vitest'
import { sitePatterns } from '../../../../core/services/site.ts'
import type { TabBeneath } from '../../../../entrypoints/popup/tab-beneath.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'

const page = 'https://www.tiktok.com/@someone'

const follow = async (sites: string[] | undefined, tab: { url: string; incognito?: boolean }) => {
  const browser = anInMemoryBrowser({ sites })
  browser.tabs.open(tab)
  const { followTabBeneath } = await import('../../../../entrypoints/popup/tab-beneath.ts')
  const told: TabBeneath[] = []
  await followTabBeneath((beneath) => told.push(beneath))
  return { browser, told }
}

it('is the site, or elsewhere, with whether its window is private', async () => {
  expect((await follow(undefined, { url: page })).told).toEqual([
    { kind: 'site', siteTab: 1, hosts: ['*.tiktok.com'], seen: [], isPrivate: false },
  ])
  expect((await follow(undefined, { url: 'https://example.com/', incognito: true })).told).toMatchObject([
    { kind: 'elsewhere', siteTab: null, isPrivate: true },
  ])
})

it('is the site where only its host is granted, and elsewhere names that host', async () => {
  const www = ['https://www.tiktok.com/*']
  expect((await follow(www, { url: page })).told).toMatchObject([{ kind: 'site' }])
  expect((await follow(www, { url: 'https://m.tiktok.com/' })).told).toMatchObject([
    { kind: 'some', siteTab: null, hosts: ['www.tiktok.com'] },
  ])
})

it('names no tab of the company’s other pages', async () => {
  expect((await follow(undefined, { url: 'https://newsroom.tiktok.com/' })).told).toMatchObject([{ siteTab: null }])
})

it('asks what a page has loaded only where a script of ours can be', async () => {
  const everywhere = [...sitePatterns, 'https://*/*']
  const askedOf = async (url: string) => (await follow(everywhere, { url })).browser.argsOf('tabs.sendMessage').length
  expect(await askedOf('https://example.com/')).toBe(1)
  expect(await askedOf('chrome-extension://whosees/findings.html')).toBe(0)
})

it('follows what is granted and withdrawn meanwhile', async () => {
  const { browser, told } = await follow([], { url: page })
  browser.permissions.grant(sitePatterns)
  await browser.idle()
  browser.permissions.withdraw(sitePatterns)
  await browser.idle()
  expect(told.map(({ kind }) => kind)).toEqual(['missing', 'site', 'missing'])
})
