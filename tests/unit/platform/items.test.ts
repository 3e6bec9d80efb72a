import { expect, it, vi } from 'vitest'
import { aCheck } from '../../fixtures/check.ts'
import { aFeed } from '../../fixtures/feed.ts'

// What storage items need of a browser: here they only parse.
vi.hoisted(() => {
  const area = { get: async () => ({}), set: async () => undefined }
  Object.assign(globalThis, {
    browser: { runtime: { id: 'test' }, storage: { local: area, session: area, sync: area } },
  })
})

const { feedItem, refreshItem } = await import('../../../platform/items.ts')

const older = {
  version: 1,
  origin: 'bundled',
  sequence: 3,
  issued: '2026-11-22T00:00:00Z',
  expires: '2027-11-22T00:00:00Z',
  sha256: 'ab'.repeat(32),
  feed: aFeed(),
}

it('reads a feed that was stored before feeds could be fetched', () => {
  expect(feedItem.parse(older)).toEqual({ value: { ...older, source: '', acceptedAt: null }, trouble: null })
})

it('reads a fetched feed as it was written', () => {
  const fetched = { ...older, origin: 'fetched', source: 'https://example.com/', acceptedAt: 5 }
  expect(feedItem.parse(fetched)).toEqual({ value: fetched, trouble: null })
})

it('begins without a record of checks, and reads what it can of a damaged one', () => {
  expect(refreshItem.parse(undefined).value).toMatchObject({ dueAt: null, highest: {}, checks: [] })
  const damaged = { version: 1, dueAt: {}, highest: { '': { sequence: 9, sha256: 'ab' } }, checks: [aCheck(), 7] }
  const { value, trouble } = refreshItem.parse(damaged)
  expect(trouble).toBeNull()
  expect(value).toMatchObject({ dueAt: null, highest: { '': { sequence: 9 } }, checks: [aCheck()] })
})

it('writes several items of an area at once', () => {
  expect(Object.assign({}, feedItem.entry(null), refreshItem.entry(refreshItem.fallback))).toEqual({
    feed: null,
    refresh: refreshItem.fallback,
  })
})
