import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (options: Parameters<typeof anInMemoryBrowser>[0]) => ({
  browser: anInMemoryBrowser(options),
  ...(await import('../../../platform/commands.ts')),
})

it('lists the extension’s own commands with the keys they have, and not the browser’s for the button', async () => {
  const { listCommands } = await load({ keys: { 'open-findings': 'Ctrl+Shift+9' } })
  expect(await listCommands()).toEqual([
    { name: 'open-notice', keys: '' },
    { name: 'open-findings', keys: 'Ctrl+Shift+9' },
  ])
})

it('gives no keys for a command that the user has taken them from', async () => {
  const { browser, listCommands } = await load({ keys: { 'open-notice': '' } })
  expect((await listCommands())[0]).toEqual({ name: 'open-notice', keys: '' })
  browser.commands.set('open-notice', undefined)
  expect((await listCommands())[0]).toEqual({ name: 'open-notice', keys: '' })
})

it('opens the browser’s own page for keys: in Chromium by its address, in Firefox by the call for it', async () => {
  const chromium = await load({})
  await chromium.openShortcutsPage()
  expect(chromium.browser.argsOf('tabs.create')).toEqual([[{ url: 'chrome://extensions/shortcuts' }]])
  expect(chromium.shortcutsPage).toBe('chrome://extensions/shortcuts')
  const firefox = await load({ like: 'firefox' })
  await firefox.openShortcutsPage()
  expect(firefox.browser.argsOf('commands.openShortcutSettings')).toEqual([[]])
  expect(firefox.shortcutsPage).toBe('about:addons')
})

it('runs a job for a command whose keys are pressed', async () => {
  const { browser, onCommandPressed } = await load({})
  const run = vi.fn(async (_command: string) => {})
  onCommandPressed(run)
  await browser.fire('commands.onCommand', 'open-findings')
  expect(run).toHaveBeenCalledExactlyOnceWith('open-findings')
})

it('lists none, and waits for none, where the browser has no keyboard commands, as Firefox for Android', async () => {
  const { listCommands, onCommandPressed } = await load({ like: 'firefox-android' })
  onCommandPressed(async () => {})
  expect(await listCommands()).toEqual([])
})
