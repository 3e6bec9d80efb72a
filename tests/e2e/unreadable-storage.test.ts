// Storage that the browser cannot read: every page shows the bundled findings, and says so with a way on.
import type { Page } from 'puppeteer-core'
import { test } from 'vitest'
import { waitUntil } from '../../tools/browser/wait-until.ts'
import { inEach, type World } from './in-browsers.ts'
import { shows } from './page-text.ts'

const sentence = /The browser cannot read what WhoSees has stored: .+ Restart the browser/

const openWithoutStorage = async ({ driven }: World, path: string): Promise<Page> => {
  const page = await driven.newPage({ width: path === 'popup.html' ? 380 : 1280, height: 800 })
  await page.evaluateOnNewDocument(() => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get: unknown } } } }).chrome
    storage.local.get = () => Promise.reject(new Error('An unexpected error occurred'))
  })
  await page.goto(driven.baseUrl + path)
  return page
}

// Firefox makes an empty database of one that it can't read, and rejects nothing.
inEach(['chromium'], (world) => {
  test.each([
    ['popup.html', '.finding-entry'],
    ['findings.html', '.finding-article'],
    ['options.html', '.feed-settings, .settings'],
    ['welcome.html', '.welcome-demo'],
  ])('%s shows what came with the extension, and says so', async (path, content) => {
    const page = await openWithoutStorage(world, path)
    await waitUntil('there is something', () => page.$(content))
    // What it has to say besides may come after the first picture.
    await shows(page, sentence)
  })
})
