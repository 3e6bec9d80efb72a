import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

it.each([
  ['nobody has named a host', null, null, false],
  ['somebody has, by which a check is due', null, 5, true],
  ['the release has one', 'https://feed.example/', null, true],
])('there is a host to ask only where one is named: %s', async (_, url, dueAt, expected) => {
  anInMemoryBrowser({
    channel: { channel: 'tiktok', url, site: null, contact: null, threshold: 1, keys: { keys: [] } },
  })
  const { isPublished } = await import('../../../platform/is-published.ts')
  expect(isPublished({ dueAt })).toBe(expected)
})
