import { afterEach, describe, expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const asked = { version: 1, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' }

const follow = async (stored: unknown) => {
  anInMemoryBrowser({ stored: { local: stored === undefined ? {} : { asked: stored } } })
  const { askedItem } = await import('../../../platform/items.ts')
  const { followAsked } = await import('../../../platform/follow-asked.ts')
  const seen: unknown[] = []
  followAsked((value) => seen.push(value))
  await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0))
  return { askedItem, seen }
}

afterEach(() => vi.restoreAllMocks())

describe('what is remembered of a request', () => {
  it('is given once it is read, and again when it changes', async () => {
    const { askedItem, seen } = await follow(asked)
    await askedItem.remove()
    await vi.waitFor(() => expect(seen).toEqual([asked, null]))
  })

  it('is nothing where something else is stored', async () => {
    expect((await follow({ ...asked, name: 'Alex' })).seen).toEqual([null])
    vi.resetModules()
    expect((await follow(undefined)).seen).toEqual([null])
  })
})
