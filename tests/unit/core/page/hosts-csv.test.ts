import { parse } from 'papaparse'
import { expect, it } from 'vitest'
import { attributeBy } from '../../../../core/page/attribute.ts'
import { toHostsCsv } from '../../../../core/page/hosts-csv.ts'
import { anObservation, someLists, someSuffixes } from '../../../fixtures/observation.ts'

it('gives a row for each host, with all that the feed says of it', () => {
  const hosts = anObservation().hosts.map(attributeBy({ ...someLists, suffixes: someSuffixes }))
  const { data } = parse<Record<string, string>>(toHostsCsv(hosts, '2026-11-22'), { header: true })
  expect(data).toHaveLength(3)
  expect(data[1]).toEqual({
    host: 'p16-sign-va.tiktokcdn.com',
    registrable_domain: 'tiktokcdn.com',
    requests: '61',
    first_seen_ms: '300',
    owner: 'TikTok',
    role: 'Images',
    confidence: 'medium',
    note: 'Delivery.',
    region_words: 'va',
    region_readings: 'va: Probably Virginia. (medium)',
    feed_compiled: '2026-11-22',
  })
  expect(data[2]).toMatchObject({ host: 'a7.example.co.uk', registrable_domain: 'example.co.uk', owner: '' })
})

it('has the names of its columns where no host is left', () => {
  const [first = [], ...others] = parse<string[]>(toHostsCsv([], '2026-11-22')).data
  expect(first.slice(0, 3)).toEqual(['host', 'registrable_domain', 'requests'])
  expect(others).toEqual([])
})
