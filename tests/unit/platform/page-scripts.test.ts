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
  expect(changes).toEqual([null, 'begun', null, 'ended', null])
  expect(browser.tabs.registered()).toEqual([other])
  expect(browser.argsOf('scripting.registerContentScripts')).toEqual([[[other]], [[script]]])
})
