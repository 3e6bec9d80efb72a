import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => ({ browser: anInMemoryBrowser(), ...(await import('../../../platform/ask-seen.ts')) })

it('asks a tab’s own frame, and takes what is no list for nothing', async () => {
  const { browser, askSeen } = await load()
  // It answers `true`, as the notice does.
  const tab = browser.tabs.open({ url: 'https://example.org/', scripts: ['/notice.js'] })
  expect(await askSeen(tab.id)).toEqual([])
  expect(browser.argsOf('tabs.sendMessage')).toEqual([[tab.id, { type: 'elsewhere.look' }, { frameId: 0 }]])
})

it('takes a tab where nobody listens, or that hangs, for one that has loaded nothing', async () => {
  const { browser, askSeen } = await load()
  expect(await askSeen(browser.tabs.open({ url: 'https://example.org/' }).id)).toEqual([])
  const hanging = browser.tabs.open({ url: 'https://example.org/', scripts: ['/notice.js'], hangs: true })
  expect(await askSeen(hanging.id)).toEqual([])
})
