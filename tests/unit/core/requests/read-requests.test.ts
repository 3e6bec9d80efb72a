import { expect, it } from 'vitest'
import { fromDocument } from '../../../../core/feed/document.ts'
import { readRequests } from '../../../../core/requests/read-requests.ts'
import { toDocument } from '../../../../tools/feed/to-document.ts'
import { aFeed } from '../../../fixtures/feed.ts'

const addresses = { url: null, site: null, contact: null }
const accept = (requests: unknown) =>
  fromDocument(JSON.parse(JSON.stringify(toDocument({ ...aFeed(), requests }, addresses))))

it.each<[string, unknown]>([
  ['of a later form', { format: 2, letters: 'elsewhere' }],
  ['that are damaged', { format: 1, places: [{}] }],
  ['that are no letters at all', 'none'],
  ['that are nothing', null],
])('letters %s cost no reader the findings', (_, requests) => {
  const feed = accept(requests)
  expect(feed.ok && feed.value.findings.length).toBe(aFeed().findings.length)
  expect(readRequests(feed.ok && feed.value.requests)).toMatchObject({ ok: false, flaw: 'malformed' })
})

it('a feed without letters has none', () => {
  const feed = accept(undefined)
  expect(feed.ok && readRequests(feed.value.requests)).toEqual({ ok: false, flaw: 'missing' })
})
