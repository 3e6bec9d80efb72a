import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (options: Parameters<typeof anInMemoryBrowser>[0] = {}) => ({
  browser: anInMemoryBrowser(options),
  ...(await import('../../../platform/managed-storage.ts')),
})

it.each(['chromium', 'firefox'] as const)('gives what an administrator has set in %s', async (like) => {
  const { readManagedStorage } = await load({ like, stored: { managed: { reminders: false } } })
  expect(await readManagedStorage()).toEqual({ reminders: false })
})

it.each(['chromium', 'firefox'] as const)(
  'gives nothing where nobody has set anything in %s, which Firefox rejects',
  async (like) => {
    const { readManagedStorage } = await load({ like })
    expect(await readManagedStorage()).toEqual({})
  },
)

it('says so where it can’t be read in Chromium, rather than that nobody has set anything: what was read last holds', async () => {
  const { browser, readManagedStorage } = await load({ stored: { managed: { reminders: false } } })
  browser.refuseOnce('storage.managed.get', 'The disk is busy.')
  await expect(readManagedStorage()).rejects.toThrow('The disk is busy.')
  expect(await readManagedStorage()).toEqual({ reminders: false })
})

it('takes every refusal of Firefox for nothing set: for Android it has words of its own', async () => {
  const { browser, readManagedStorage } = await load({ like: 'firefox-android' })
  browser.refuse('storage.managed.get', 'An unexpected error occurred')
  expect(await readManagedStorage()).toEqual({})
})

it('takes it for nothing set where Firefox for Android has no such storage', async () => {
  const { readManagedStorage } = await load({ like: 'firefox-android', without: ['storage.managed'] })
  expect(await readManagedStorage()).toEqual({})
})

it('tells of a change of policies, and of no other storage', async () => {
  const { browser, onManagedStorageChange } = await load()
  const run = vi.fn()
  onManagedStorageChange(run)
  browser.storage.put('local', { settings: 1 })
  browser.storage.put('sync', { settings: 1 })
  expect(run).not.toHaveBeenCalled()
  browser.storage.put('managed', { reminders: false })
  expect(run).toHaveBeenCalledOnce()
})

it.each([
  ['admin', true],
  ['normal', false],
  ['development', false],
] as const)('knows an installation of the kind %s', async (installType, isForced) => {
  const { isInstalledByAdministrator } = await load({ installType })
  expect(await isInstalledByAdministrator()).toBe(isForced)
})

it('knows of no administrator where the browser doesn’t say, as Firefox for Android', async () => {
  const { isInstalledByAdministrator } = await load({ like: 'firefox-android', installType: 'admin' })
  expect(await isInstalledByAdministrator()).toBe(false)
})
