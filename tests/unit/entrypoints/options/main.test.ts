// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { emptyHistory } from '../../../../core/reminders/history.ts'
import { defaultSettings } from '../../../../core/settings/settings.ts'
import { anInMemoryBrowser } from '../../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedWords } from '../../../fixtures/in-memory-browser/packaged-files.ts'
import { aFeedInUse } from '../../../fixtures/in-use.ts'

it('keys that were set in the browser meanwhile are shown when somebody comes back to the settings', async () => {
  // The page draws for as long as it lives, and other tests have another.
  vi.spyOn(globalThis, 'setInterval').mockReturnValue(0 as never)
  document.body.innerHTML = '<div id="app"></div>'
  const stored = { local: { settings: defaultSettings, history: emptyHistory, feed: aFeedInUse() } }
  const files = { ...packagedWords(), '/build.json': JSON.stringify({ commit: null, isChanged: false }) }
  const browser = anInMemoryBrowser({ stored, files, keys: { 'open-findings': '' } })
  await import('../../../../entrypoints/options/main.tsx')
  const text = () => document.body.textContent
  await vi.waitFor(() => expect(text()).toContain('Open the findingsnot set'))
  browser.commands.set('open-findings', 'Alt+Shift+F')
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(text()).toContain('Alt+Shift+F'))
})
