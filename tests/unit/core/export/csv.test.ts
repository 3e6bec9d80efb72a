import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../../../core/export/csv.ts'
import type { Extract } from '../../../../core/export/extract.ts'
import type { Finding } from '../../../../core/feed/schema.ts'
import { noFilter } from '../../../../core/filter/filter.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { realFeed } from '../../../fixtures/real-feed.ts'

const anExtract = (findings: Finding[], members: Partial<Extract> = {}): Extract => ({
  feed: aFeed(),
  sequence: 12,
  findings,
  filter: noFilter,
  total: 71,
  savedOn: '2026-11-23',
  ...members,
})

const readBack = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true }).data

describe('the list as CSV', () => {
  it('is one finding a row, with the feed, its sequence and day, and the filter', () => {
    const filter = { ...noFilter, region: ['US' as const], query: 'tape' }
    const [row] = readBack(toCsv(anExtract([aFinding({ details: ['One.', 'Two.'] })], { filter })))
    expect(row).toEqual({
      id: 'leak',
      date: '2022-06-17',
      period_from: '2021-09',
      period_to: '2022-01',
      group: 'reported',
      kind: 'leaked-recording',
      title: 'Recordings of meetings say staff abroad had access',
      summary: 'The Example Times reported on recordings of internal meetings in which staff describe access.',
      details: 'One.\nTwo.',
      regions: 'US',
      direction: 'concern',
      scope: 'core',
      standing: 'stands',
      standing_note: 'Not withdrawn by the publisher.',
      reply: 'The company said it was working on it.',
      reply_date: '2022-06-18',
      reply_url: 'https://example.com/reply',
      bears_on: 'contradicts A01',
      follows: '',
      read_together_with: '',
      sources: 'The Example Times, Recordings show access from abroad, 2022-06-17, https://example.com/recordings',
      source_urls: 'https://example.com/recordings',
      checked: 'yes',
      changes: '',
      feed_channel: 'tiktok',
      feed_sequence: '12',
      feed_compiled: '2026-11-22',
      filter: 'region=US&q=tape',
      saved_on: '2026-11-23',
    })
  })

  it('begins with the mark of UTF-8, ends its lines by CRLF, and doubles quotation marks', () => {
    const csv = toCsv(anExtract([aFinding({ title: 'So-called "security", in short' })]))
    expect(csv.startsWith('\ufeffid,date,')).toBe(true)
    expect(csv.replace(/"[^"]*"/g, '').split('\r\n')).toHaveLength(2)
    expect(csv).toContain(',"So-called ""security"", in short",')
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=HYPERLINK("https://example.com","x")',
  ])('makes text of %j', (title) => {
    const [row] = readBack(toCsv(anExtract([aFinding({ title })])))
    expect(row?.title).toBe(`'${title}`)
  })

  it('changes nothing else, whatever is in it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab",;\n\r=\'é中'), minLength: 1 }).map((rest) => `x${rest}`)
    fc.assert(
      fc.property(text, text, (title, publisher) => {
        const finding = aFinding({ title, sources: [aSource({ publisher })] })
        const rows = readBack(toCsv(anExtract([finding, finding])))
        expect(rows.map((row) => row.title)).toEqual([title, title])
        expect(rows[1]?.sources).toBe(
          `${publisher}, Recordings show access from abroad, 2022-06-17, https://example.com/recordings`,
        )
      }),
    )
  })
})

describe('the feed as it is, as CSV', () => {
  let findings: Finding[]
  beforeAll(async () => {
    findings = (await realFeed()).findings
  })

  it('comes back whole from a reader of RFC 4180', () => {
    const rows = readBack(toCsv(anExtract(findings)))
    expect(rows.map(({ id, title, summary }) => ({ id, title, summary }))).toEqual(
      findings.map(({ id, title, summary }) => ({ id, title, summary })),
    )
  })
})
