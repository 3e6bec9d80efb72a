import { describe, expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { opened } from '../../fixtures/opened.ts'

const load = async (local: Record<string, unknown> = {}) => {
  const browser = anInMemoryBrowser({ stored: { local } })
  const items = await import('../../../platform/items.ts')
  const { inAccountTurn, inTurn, repair } = await import('../../../platform/update.ts')
  return { browser, inAccountTurn, inTurn, repair, ...items }
}

describe('jobs that write', () => {
  it('run one after the other, also when one fails', async () => {
    const { inTurn } = await load()
    const order: string[] = []
    const job = (name: string, fails = false) =>
      inTurn(async () => {
        order.push(`${name} begins`)
        await new Promise((resolve) => setTimeout(resolve))
        order.push(`${name} ends`)
        if (fails) throw new Error(name)
      })
    await Promise.allSettled([job('first'), job('second', true), job('third')])
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends'])
  })

  it('lose nothing of each other’s, however they come', async () => {
    const { browser, inTurn, settingsItem } = await load()
    const change = (members: object) =>
      inTurn(async () => settingsItem.write({ ...(await settingsItem.read()).value, ...members }))
    await Promise.all([change({ theme: 'dark' }), change({ slimTab: false }), change({ cadence: 'daily' })])
    expect(browser.storage.stored('local').settings).toMatchObject({ theme: 'dark', slimTab: false, cadence: 'daily' })
  })

  it('wait for no job that talks to the account', async () => {
    const { inAccountTurn, inTurn } = await load()
    void inAccountTurn(() => new Promise(() => undefined))
    expect(await inTurn(async () => 7)).toBe(7)
  })

  it('give their value, or their error, to whoever asked', async () => {
    const { inTurn } = await load()
    expect(await inTurn(async () => 7)).toBe(7)
    await expect(inTurn(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })
})

describe('what can’t be read', () => {
  it('is put aside with what and when, and replaced by the fallback', async () => {
    const { browser, repair, settingsItem } = await load({ settings: 'garbage' })
    await repair(settingsItem, await settingsItem.read())
    expect(await settingsItem.read()).toEqual({ value: settingsItem.fallback, trouble: null })
    expect(browser.storage.stored('local').troubles).toEqual([
      { item: 'settings', trouble: 'damaged', at: expect.any(Number), raw: 'garbage', isDismissed: false },
    ])
  })

  it('is left where it is when a later version wrote it, and told of once however often it is met', async () => {
    const raw = { version: 9, reminders: 'off' }
    const { browser, repair, settingsItem } = await load({ settings: raw })
    for (let times = 0; times < 3; times++) await repair(settingsItem, await settingsItem.read())
    expect(browser.storage.stored('local')).toMatchObject({ settings: raw, troubles: [{ trouble: 'newer', raw }] })
  })

  it('leaves no copy of a feed, which can be had again', async () => {
    const { browser, repair, feedItem } = await load({ feed: [1] })
    await repair(feedItem, await feedItem.read())
    expect(opened(browser.storage.stored('local'))).toMatchObject({
      feed: null,
      troubles: [{ item: 'feed', raw: null }],
    })
  })

  it('is told of at most five times, the latest first', async () => {
    const { browser, repair, settingsItem } = await load()
    for (let round = 1; round <= 7; round += 1) {
      browser.storage.put('local', { settings: round })
      await repair(settingsItem, await settingsItem.read())
    }
    const troubles = browser.storage.stored('local').troubles as { raw: unknown }[]
    expect(troubles.map(({ raw }) => raw)).toEqual([7, 6, 5, 4, 3])
  })

  it('is nothing where an item is in order', async () => {
    const { browser, repair, settingsItem } = await load()
    await repair(settingsItem, await settingsItem.read())
    expect(browser.argsOf('storage.local.set')).toEqual([])
  })
})
