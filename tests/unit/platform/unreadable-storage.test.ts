import { beforeEach, expect, it, vi } from 'vitest'
import { emptyHistory } from '../../../core/reminders/history.ts'
import { defaultSettings } from '../../../core/settings/settings.ts'
import type { PageData } from '../../../platform/page-data.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedFiles } from '../../fixtures/in-memory-browser/packaged-files.ts'

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))

const open = async (stored: Record<string, unknown>, isRefused: boolean) => {
  const browser = anInMemoryBrowser({ files: await packagedFiles(), stored: { local: stored } })
  if (isRefused) browser.refuse('storage.local.get', 'An unexpected error occurred')
  const { followPageData } = await import('../../../platform/page-data.ts')
  const { wordsFrom } = await import('../../../platform/words.ts')
  const told: PageData[] = []
  await followPageData(wordsFrom({ popup: { off: 'Off' } }), (data) => told.push(data))
  await vi.waitFor(() => expect(told).toHaveLength(1))
  return { data: told[0] as PageData, browser }
}

it('gives a page the bundled feed and the defaults, says so, and asks for no repair that nobody could make', async () => {
  const { data, browser } = await open({ settings: { ...defaultSettings, theme: 'dark' } }, true)
  expect(data).toMatchObject({ isUnreadable: true, settings: defaultSettings, history: emptyHistory })
  expect(data.inUse).toMatchObject({ version: 1, origin: 'bundled', source: '', sequence: expect.any(Number) })
  expect(data.feed?.findings.length).toBeGreaterThan(0)
  expect(browser.argsOf('runtime.sendMessage')).toEqual([])
})

it('is not told of where storage can be read, even if there is nothing in it yet', async () => {
  expect((await open({}, false)).data).toMatchObject({ isUnreadable: false, feed: null })
})
