import { expect, it } from 'vitest'
import { toJson } from '../../../../core/export/json.ts'
import type { ListExtract } from '../../../../core/export/list-extract.ts'
import { noFilter } from '../../../../core/filter/filter.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'

const other = anAssurance({ id: 'A02' })
const extract: ListExtract = {
  feed: aFeed({ assurances: [anAssurance(), other] }),
  sequence: 12,
  findings: [aFinding()],
  matching: 1,
  filter: { ...noFilter, group: ['reported'] },
  total: 71,
  savedOn: '2026-11-23',
}

it('gives the findings as the feed has them, with what they refer to, and says which list of which feed it is', () => {
  expect(JSON.parse(toJson(extract))).toEqual({
    feed: { title: extract.feed.title, channel: 'tiktok', sequence: 12, compiled: extract.feed.compiled },
    savedOn: '2026-11-23',
    filter: { ...extract.filter, address: 'group=reported' },
    count: 1,
    total: 71,
    findings: [aFinding()],
    assurances: [anAssurance()],
  })
})

it('names the page of each finding where the feed has a website', () => {
  const { findings } = JSON.parse(toJson({ ...extract, site: 'https://example.org/' }))
  expect(findings).toEqual([{ ...aFinding(), page: 'https://example.org/finding/leak/' }])
})

it('counts what matches the filter, not what must appear with that', () => {
  const findings = [aFinding(), aFinding({ id: 'companion' })]
  expect(JSON.parse(toJson({ ...extract, findings }))).toMatchObject({ count: 1, total: 71, findings })
})
