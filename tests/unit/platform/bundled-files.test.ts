import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (files: Record<string, string | Uint8Array<ArrayBuffer>>) => ({
  browser: anInMemoryBrowser({ files }),
  ...(await import('../../../platform/bundled-files.ts')),
})

it('reads the bytes of a feed file, whatever they are', async () => {
  const bytes = new Uint8Array([0, 255, 254, 10])
  const { readBundledFeedFile } = await load({ '/feed/feed-abc.json': bytes })
  expect(await readBundledFeedFile('feed-abc.json')).toEqual(bytes)
})

it('reads a JSON file of the package', async () => {
  const { readPackagedJson } = await load({ '/locales/de.json': '{"popup":["Befunde",null]}' })
  expect(await readPackagedJson('/locales/de.json')).toEqual({ popup: ['Befunde', null] })
})

it('rejects where the file is missing, or is not JSON', async () => {
  const { readBundledFeedFile, readPackagedJson } = await load({ '/locales/de.json': '{"popup":[' })
  await expect(readBundledFeedFile('latest.json')).rejects.toThrow('Failed to fetch')
  await expect(readPackagedJson('/locales/de.json')).rejects.toThrow(SyntaxError)
})

it('asks nobody outside the package', async () => {
  const { browser, readBundledFeedFile } = await load({ '/feed/latest.json': '{}' })
  await readBundledFeedFile('latest.json')
  expect(browser.argsOf('fetch')).toEqual([['chrome-extension://whosees-in-memory/feed/latest.json']])
  expect(browser.network.requests).toEqual([])
})
