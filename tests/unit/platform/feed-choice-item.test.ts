import { describe, expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { aKey, trustIn } from '../../fixtures/pointer.ts'

const load = async (local: Record<string, unknown> = {}) => ({
  browser: anInMemoryBrowser({ stored: { local } }),
  ...(await import('../../../platform/feed-choice-item.ts')),
})

const choice = { url: 'https://feed.example/tiktok/', ...trustIn([await aKey()]) }

describe.each([
  ['the user’s', 'feedChoiceItem', 'channel'],
  ['the organisation’s', 'policyFeedItem', 'policyFeed'],
] as const)('%s choice of a feed', (_, name, key) => {
  it('is none at first', async () => {
    expect(await (await load())[name].read()).toEqual({ value: null, trouble: null })
  })

  it('is read as it was written, and gone once null is written', async () => {
    const { browser, [name]: item } = await load()
    await item.write(choice)
    expect(await item.read()).toEqual({ value: choice, trouble: null })
    expect(Object.keys(browser.storage.stored('local'))).toEqual([key])
    await item.write(null)
    expect((await item.read()).value).toBeNull()
  })

  it.each([
    ['an address that is not encrypted', { ...choice, url: 'http://feed.example/' }],
    ['no key', { ...choice, keys: { keys: [] } }],
    ['a threshold that its keys can’t reach', { ...choice, threshold: 2 }],
    ['a private key', { ...choice, keys: { keys: [{ ...choice.keys.keys[0], d: 'AAAA' }] } }],
    ['anything else', 'https://feed.example/'],
  ])('is none where it is stored with %s', async (_, raw) => {
    const { [name]: item } = await load({ [key]: raw })
    expect(await item.read()).toEqual({ value: null, trouble: 'damaged', raw })
  })
})
