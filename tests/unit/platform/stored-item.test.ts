import * as v from 'valibot'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

vi.mock('../../../platform/browser.ts', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const { storedItem } = await import('../../../platform/stored-item.ts')
const { settingsItem, troubleItem } = await import('../../../platform/items.ts')
const { inTurn, readOrRepair } = await import('../../../platform/update.ts')

const item = storedItem({
  area: 'local',
  key: 'item',
  schema: v.object({ version: v.literal(1), on: v.boolean() }),
  fallback: { version: 1, on: true },
})
const store = (items: Record<string, unknown>) => fakeBrowser.storage.local.set(items)

beforeEach(() => fakeBrowser.reset())

describe('a stored item', () => {
  it('is its fallback before it was ever written', async () => {
    expect(await item.read()).toEqual({ value: { version: 1, on: true }, trouble: null })
  })

  it('is read as it was written', async () => {
    await item.write({ version: 1, on: false })
    expect((await item.read()).value.on).toBe(false)
  })

  it.each([
    ['damaged', 'garbage'],
    ['damaged', { version: 1, on: 'yes' }],
    ['damaged', { on: false }],
    ['newer', { version: 2, state: 'on' }],
  ])('falls back and calls it %s when it holds %o', async (trouble, raw) => {
    await store({ item: raw })
    expect(await item.read()).toEqual({ value: item.fallback, trouble, raw })
  })

  it('tells its watchers what it has become, parsed', async () => {
    const seen = vi.fn()
    const end = item.watch(seen)
    await store({ item: { version: 1, on: false } })
    end()
    await store({ item: { version: 1, on: true } })
    expect(seen.mock.calls).toEqual([[{ value: { version: 1, on: false }, trouble: null }]])
  })
})

describe('what can’t be read', () => {
  it('is put aside with what and when, and replaced by the fallback', async () => {
    await store({ settings: { version: 9, reminders: 'off' } })
    await readOrRepair('settings', settingsItem)
    expect((await settingsItem.read()).trouble).toBeNull()
    expect((await troubleItem.read()).value).toMatchObject([
      { item: 'settings', trouble: 'newer', raw: { version: 9, reminders: 'off' } },
    ])
  })

  it('is told of at most five times, the latest first', async () => {
    for (let round = 1; round <= 7; round += 1) {
      await store({ settings: round })
      await readOrRepair('settings', settingsItem)
    }
    expect((await troubleItem.read()).value.map(({ raw }) => raw)).toEqual([7, 6, 5, 4, 3])
  })
})

describe('jobs that write', () => {
  it('run one after the other, also when one fails', async () => {
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
})
