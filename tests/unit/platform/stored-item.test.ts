import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { seal } from '../../../core/digest/sealed.ts'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async (local: Record<string, unknown> = {}) => {
  const browser = anInMemoryBrowser({ stored: { local } })
  const others = await import('../../../platform/stored-item.ts')
  const { storedItem } = others
  const schema = v.object({ version: v.literal(1), on: v.boolean() })
  const item = storedItem({ area: 'local', key: 'item', schema, fallback: { version: 1, on: true } })
  const list = storedItem({ area: 'local', key: 'list', schema: v.array(v.number()), fallback: [] })
  return { browser, item, list, ...others }
}

describe('a stored item', () => {
  it('is its fallback before it was ever written, and after it was removed', async () => {
    const { browser, item } = await load()
    expect(await item.read()).toEqual({ value: { version: 1, on: true }, trouble: null })
    await item.write({ version: 1, on: false })
    await item.remove()
    expect(await item.read()).toEqual({ value: { version: 1, on: true }, trouble: null })
    expect(browser.storage.stored('local')).toEqual({})
  })

  it('is read as it was written', async () => {
    const { item } = await load()
    await item.write({ version: 1, on: false })
    expect((await item.read()).value.on).toBe(false)
  })

  it.each([
    ['damaged', 'garbage'],
    ['damaged', null],
    ['damaged', { version: 1, on: 'yes' }],
    ['damaged', { version: '2', on: true }],
    ['damaged', { on: false }],
    ['newer', { version: 2, state: 'on' }],
  ])('falls back and calls it %s when it holds %o', async (trouble, raw) => {
    const { item } = await load({ item: raw })
    expect(await item.read()).toEqual({ value: item.fallback, trouble, raw })
  })

  it('rejects where the browser can’t read or write', async () => {
    const { browser, item } = await load()
    browser.refuse('storage.local.get', 'The disk is gone.')
    browser.refuse('storage.local.set', 'The disk is full.')
    await expect(item.read()).rejects.toThrow('The disk is gone.')
    await expect(item.write(item.fallback)).rejects.toThrow('The disk is full.')
  })
})

describe('an item that is kept sealed', () => {
  const sealedItem = async (raw?: unknown) => {
    const { browser, storedItem } = await load(raw === undefined ? {} : { sealed: raw })
    const schema = v.object({ list: v.optional(v.array(v.number()), []) })
    const parse = vi.spyOn(schema, '~run')
    const fallback = { list: [0] }
    return { browser, parse, item: storedItem({ area: 'local', key: 'sealed', schema, fallback, isSealed: true }) }
  }

  it('is read as it was written, one text in between, and not parsed again', async () => {
    const { browser, item, parse } = await sealedItem()
    await item.write({ list: [1, 2] })
    expect(browser.storage.stored('local')).toEqual({
      sealed: { by: '1.2.3', text: '{"list":[1,2]}', mark: expect.any(Number) },
    })
    expect(await item.read()).toEqual({ value: { list: [1, 2] }, trouble: null })
    expect(parse).not.toHaveBeenCalled()
  })

  it.each([
    ['another version sealed', seal({}, '1.2.2')],
    ['was stored before it was sealed', {}],
  ])('is parsed where it is what %s, and says what that was', async (_, raw) => {
    const { item } = await sealedItem(raw)
    expect(await item.read()).toEqual({ value: { list: [] }, trouble: null, raw })
  })

  it.each([
    ['its text is another', { ...seal({ list: [1] }, '1.2.3'), mark: 1 }],
    ['another version sealed another shape', seal({ list: ['one'] }, '1.2.2')],
    ['it is nothing of the kind', 'garbage'],
  ])('is damaged where %s', async (_, raw) => {
    const { item } = await sealedItem(raw)
    expect(await item.read()).toEqual({ value: { list: [0] }, trouble: 'damaged', raw })
  })

  it('is newer where a later version sealed a later form of it', async () => {
    const raw = seal({ version: 2, list: 'one' }, '9.9.9')
    const { item } = await sealedItem(raw)
    expect(await item.read()).toEqual({ value: { list: [0] }, trouble: 'newer', raw })
  })
})

describe('whoever watches an item', () => {
  it('is told what it has become, parsed, until they end it', async () => {
    const { item } = await load()
    const seen = vi.fn()
    const end = item.watch(seen)
    await item.write({ version: 1, on: false })
    end()
    await item.write({ version: 1, on: true })
    expect(seen.mock.calls).toEqual([[{ value: { version: 1, on: false }, trouble: null }]])
  })

  it('is told of damage, and of the fallback where it was removed', async () => {
    const { browser, item } = await load()
    const seen = vi.fn()
    item.watch(seen)
    browser.storage.put('local', { item: 7 })
    await item.remove()
    expect(seen.mock.calls).toEqual([
      [{ value: item.fallback, trouble: 'damaged', raw: 7 }],
      [{ value: item.fallback, trouble: null }],
    ])
  })

  it('is told of no other item, and of none of the same name in another area', async () => {
    const { browser, item } = await load()
    const seen = vi.fn()
    item.watch(seen)
    browser.storage.put('local', { list: [1] })
    browser.storage.put('sync', { item: { version: 1, on: false } })
    expect(seen).not.toHaveBeenCalled()
  })
})

describe('several items', () => {
  it('are read with one question for each area, each as it would be by itself', async () => {
    const { browser, item, list, storedItem, readTogether } = await load({ item: 'damaged', list: [1] })
    const other = storedItem({ area: 'session', key: 'other', schema: v.number(), fallback: 0 })
    browser.storage.put('session', { other: 7 })
    expect(await readTogether({ item, list, other })).toEqual({
      item: await item.read(),
      list: { value: [1], trouble: null },
      other: { value: 7, trouble: null },
    })
    expect(browser.argsOf('storage.local.get')[0]).toEqual([['item', 'list']])
    expect(browser.argsOf('storage.session.get')).toEqual([[['other']]])
  })

  it('are watched together: any of them, and nothing else', async () => {
    const { browser, item, list, watchAny } = await load()
    const onAny = vi.fn()
    watchAny([item, list], onAny)
    browser.storage.put('sync', { item: 1 })
    browser.storage.put('local', { other: 1 })
    await browser.idle()
    expect(onAny).not.toHaveBeenCalled()
    browser.storage.put('local', { item: 1, list: [1] })
    browser.storage.put('local', { list: undefined })
    await browser.idle()
    expect(onAny).toHaveBeenCalledTimes(2)
  })

  it('are written at once, or not at all', async () => {
    const { browser, item, list, writeTogether } = await load()
    const write = () => writeTogether('local', item.entry({ version: 1, on: false }), list.entry([1]))
    browser.refuseOnce('storage.local.set', 'The disk is full.')
    await expect(write()).rejects.toThrow('The disk is full.')
    expect(browser.storage.stored('local')).toEqual({})
    await write()
    expect(browser.argsOf('storage.local.set')).toHaveLength(2)
    expect(browser.storage.stored('local')).toEqual({ item: { version: 1, on: false }, list: [1] })
  })

  it('are all removed from an area but those that stay', async () => {
    const { browser, emptyArea } = await load({ item: 1, list: [1], other: 'left by an earlier version' })
    browser.storage.put('sync', { item: 1 })
    await emptyArea('local', ['list', 'none'])
    expect([browser.storage.stored('local'), browser.storage.stored('sync')]).toEqual([{ list: [1] }, { item: 1 }])
    await emptyArea('local')
    expect(browser.storage.stored('local')).toEqual({})
  })
})
