import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { aKey, trustIn } from '../../fixtures/pointer.ts'

const load = async (local: Record<string, unknown> = {}) => ({
  browser: anInMemoryBrowser({ stored: { local } }),
  ...(await import('../../../platform/feed-source.ts')),
})

const own = { url: 'https://own.example/', ...trustIn([await aKey()]) }
const managed = { url: 'https://managed.example/', ...trustIn([await aKey()]) }

it('is the release’s where nobody has chosen another', async () => {
  const { readFeedSource } = await load()
  const released = { channel: 'tiktok', url: null, contact: null, threshold: 1, keys: { keys: [] } }
  expect(await readFeedSource()).toEqual({ ...released, setBy: 'release', id: '' })
})

it('is the user’s where there is one, and the organisation’s before that', async () => {
  const { browser, readFeedSource } = await load({ channel: own })
  expect(await readFeedSource()).toMatchObject({ ...own, setBy: 'user', id: own.url, channel: 'tiktok' })
  browser.storage.put('local', { policyFeed: managed })
  expect(await readFeedSource()).toMatchObject({ ...managed, setBy: 'administrator', id: managed.url })
})

it('is the release’s where what is stored can’t be used: nothing is asked of an address without its keys', async () => {
  const { readFeedSource } = await load({ channel: { url: own.url }, policyFeed: 7 })
  expect((await readFeedSource()).setBy).toBe('release')
})

it('is given again whenever somebody sets another', async () => {
  const { browser, followFeedSource } = await load({ channel: own })
  const told = vi.fn()
  await followFeedSource(({ setBy }) => told(setBy))
  browser.storage.put('local', { policyFeed: managed })
  await browser.idle()
  browser.storage.put('local', { settings: {}, channel: null, policyFeed: null })
  await browser.idle()
  const [first, second, ...rest] = told.mock.calls.flat()
  expect([first, second, new Set(rest)]).toEqual(['user', 'administrator', new Set(['release'])])
})

it('is given with why the user’s own can’t be read, until another is chosen', async () => {
  const { browser, followFeedSource } = await load({ channel: { url: own.url } })
  const told = vi.fn()
  await followFeedSource(({ setBy }, unread) => told(setBy, unread))
  browser.storage.put('local', { channel: null })
  await browser.idle()
  expect(told.mock.calls).toEqual([
    ['release', 'damaged'],
    ['release', null],
  ])
})

it('rejects where storage can’t be read', async () => {
  const { browser, readFeedSource } = await load()
  browser.refuse('storage.local.get', 'The disk is gone.')
  await expect(readFeedSource()).rejects.toThrow('The disk is gone.')
})
