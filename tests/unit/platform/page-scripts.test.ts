import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const script = { id: 'one', js: ['one.js'], matches: ['*://*.tiktok.com/*'], runAt: 'document_start' as const }

it('a script is put into pages and taken out, each once, and no other is touched', async () => {
  const browser = anInMemoryBrowser()
  const { keepPageScript } = await import('../../../platform/page-scripts.ts')
  const other = { ...script, id: 'other' }
  await keepPageScript(other, true)
  const changes = []
  for (const isOn of [false, true, true, false, false]) changes.push(await keepPageScript(script, isOn))
  expect(changes).toEqual([false, false, false, true, false])
  expect(browser.tabs.registered()).toEqual([other])
  expect(browser.argsOf('scripting.registerContentScripts')).toEqual([[[other]], [[script]]])
})

it('a script that begins is put into open tabs, too, but for those that it is to spare, and once', async () => {
  const browser = anInMemoryBrowser({ sites: ['https://*/*'] })
  const { keepPageScript } = await import('../../../platform/page-scripts.ts')
  const [open, spared] = ['https://example.org/', 'https://example.com/'].map((url) => browser.tabs.open({ url }))
  const excluding = { ...script, matches: ['https://*/*'], excludeMatches: ['https://example.com/*'] }
  for (const isOn of [true, true, false]) await keepPageScript(excluding, isOn)
  expect([open?.scripts, spared?.scripts]).toEqual([['one.js'], []])
})
