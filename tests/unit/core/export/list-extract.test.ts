import { describe, expect, it } from 'vitest'
import { toJson } from '../../../../core/export/json.ts'
import { fileNameOf, type ListExtract } from '../../../../core/export/list-extract.ts'
import { noFilter } from '../../../../core/filter/filter.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'

const extract: ListExtract = {
  feed: aFeed({ assurances: [anAssurance(), anAssurance({ id: 'A02' })] }),
  sequence: 12,
  findings: [aFinding()],
  matching: 1,
  filter: { ...noFilter, group: ['reported'] },
  total: 71,
  savedOn: '2026-11-23',
}

describe('the name of a saved list', () => {
  it('says of what channel, sequence and day it is', () => {
    expect(fileNameOf(extract, 'csv')).toBe('whosees-tiktok-seq12-2026-11-22.csv')
    expect(fileNameOf(extract, 'semicolon.csv')).toBe('whosees-tiktok-seq12-2026-11-22.semicolon.csv')
  })
})

describe('the list as JSON', () => {
  it('has the findings as they are, the words they bear on, and where all of it is from', () => {
    expect(JSON.parse(toJson(extract))).toEqual({
      feed: { title: 'A feed for tests', channel: 'tiktok', sequence: 12, compiled: '2026-11-22' },
      savedOn: '2026-11-23',
      filter: { ...noFilter, group: ['reported'], address: 'group=reported' },
      count: 1,
      total: 71,
      findings: [aFinding()],
      assurances: [anAssurance()],
    })
  })
})
