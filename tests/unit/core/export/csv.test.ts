import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../../../core/export/csv.ts'
import type { ListExtract } from '../../../../core/export/list-extract.ts'
import type { Finding } from '../../../../core/feed/schema.ts'
import { noFilter } from '../../../../core/filter/filter.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { realFeed, realFeeds } from '../../../fixtures/real-feed.ts'

const anExtract = (findings: Finding[], members: Partial<ListExtract> = {}): ListExtract => ({
  feed: aFeed(),
  sequence: 12,
  findings,
  matching: findings.length,
  filter: noFilter,
  total: 71,
  savedOn: '2026-11-23',
  ...members,
})

const readBack = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true }).data

/** The cells that a program makes which splits at this sign, and heeds quotation marks or none. */
const cellsAt = (csv: string, delimiter: string, heedsQuotes: boolean): string[] =>
  Papa.parse<string[]>(csv, heedsQuotes ? { delimiter } : { delimiter, quoteChar: '\u0000' }).data.flat()

const isFormula = (cell: string) => /^[\s"\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫]/.test(cell)

describe('the list as CSV', () => {
  it('is one finding a row, with the feed, its sequence and day, and the filter', () => {
    const filter = { ...noFilter, region: ['US' as const], query: 'tape' }
    const [row] = readBack(toCsv(anExtract([aFinding({ details: ['One.', 'Two.'] })], { filter })))
    expect(row).toEqual({
      id: 'leak',
      date_year: '2022',
      date_month: '6',
      date_day: '17',
      period_from_year: '2021',
      period_from_month: '9',
      period_from_day: '',
      period_to_year: '2022',
      period_to_month: '1',
      period_to_day: '',
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
      reply_date_year: '2022',
      reply_date_month: '6',
      reply_date_day: '18',
      reply_url: 'https://example.com/reply',
      bears_on: 'contradicts-reported A01',
      follows: '',
      read_together_with: '',
      sources: 'The Example Times, Recordings show access from abroad, 2022-06-17, https://example.com/recordings',
      source_urls: 'https://example.com/recordings',
      checked: 'yes',
      checked_note: 'The article was read.',
      changes: '',
      feed_channel: 'tiktok',
      feed_sequence: '12',
      feed_compiled: '2026-11-22',
      filter: 'region=US&q=tape',
      saved_on: '2026-11-23',
    })
  })

  it('begins with the mark of UTF-8, ends its lines by CRLF, and puts every field in quotation marks', () => {
    const csv = toCsv(anExtract([aFinding({ title: 'So-called "security", in short' })]))
    expect(csv.startsWith('\ufeff"id","date_year",')).toBe(true)
    expect(csv.slice(1).replace(/"[^"]*"/g, '')).toMatch(/^,+\r\n,+$/)
    expect(csv).toContain(',"So-called ""security"", in short",')
  })

  it('has semicolons between its columns where they are asked for, and the same cells', () => {
    const extract = anExtract([aFinding({ title: 'So-called "security"; in short, that' })])
    const csv = toCsv(extract, ';')
    expect(csv.startsWith('\ufeff"id";"date_year";')).toBe(true)
    expect(readBack(csv)).toEqual(readBack(toCsv(extract)))
  })

  it('makes no day of a month, and nothing of a date that is not known', () => {
    const finding = aFinding({ date: '2021-10', period: null, reply: null })
    const [row] = readBack(toCsv(anExtract([finding])))
    expect(row).toMatchObject({ date_year: '2021', date_month: '10', date_day: '', period_from_year: '' })
  })

  it('names the page of each finding where the feed has a website', () => {
    const [row] = readBack(toCsv(anExtract([aFinding()], { site: 'https://example.org/' })))
    expect(row?.page).toBe('https://example.org/finding/leak/')
    expect(readBack(toCsv(anExtract([aFinding()])))[0]).not.toHaveProperty('page')
  })

  it('tells nobody to read a withdrawn finding with another', () => {
    const finding = aFinding({ mustAppearWith: ['gone', 'ruling'] })
    const gone = aFinding({ id: 'gone', retracted: { date: '2026-01-01', reason: 'Wrong.' } })
    const feed = aFeed({ findings: [finding, gone, aFinding({ id: 'ruling' })] })
    expect(readBack(toCsv(anExtract([finding], { feed })))).toMatchObject([{ read_together_with: 'ruling' }])
  })

  it('has its columns, the feed and the filter where there is no finding, in a row that is empty otherwise', () => {
    const filter = { ...noFilter, query: 'nothing like it' }
    const site = 'https://findings.example/'
    const [row = {}, ...more] = readBack(toCsv(anExtract([], { filter, site })))
    const [whole = {}] = readBack(toCsv(anExtract([aFinding()], { filter, site })))
    expect(more).toEqual([])
    expect(Object.keys(row)).toEqual(Object.keys(whole))
    const { feed_channel, feed_sequence, feed_compiled, filter: filtered, saved_on, ...own } = row
    const ofFeed = { feed_channel, feed_sequence, feed_compiled, filter: filtered, saved_on }
    expect(whole).toMatchObject(ofFeed)
    expect(ofFeed).toMatchObject({ feed_channel: 'tiktok', feed_sequence: '12', filter: 'q=nothing+like+it' })
    expect(new Set(Object.values(own))).toEqual(new Set(['']))
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '  =1',
    '"=1"',
    '\u200b=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1+1',
    '=HYPERLINK("https://example.com","x")',
  ])('makes text of %j', (title) => {
    const [row] = readBack(toCsv(anExtract([aFinding({ title })])))
    expect(row?.title).toBe(`'${title}`)
  })

  it('lets no cell begin with a formula, by whatever sign it is split, with quotation marks or without', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1",;|\t\n\r =+-@\'＝－é'), minLength: 1 })
    fc.assert(
      fc.property(text, text, fc.constantFrom(',', ';'), (title, detail, separator) => {
        const csv = toCsv(anExtract([aFinding({ title, details: [detail, detail] })]), separator as ',' | ';')
        for (const delimiter of [',', ';', '\t', '|'])
          for (const heedsQuotes of [true, false])
            expect(cellsAt(csv, delimiter, heedsQuotes).filter(isFormula)).toEqual([])
      }),
    )
  })

  it('changes nothing but by apostrophes, whatever is in it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab",;\n\r=é中'), minLength: 1 }).map((rest) => `x${rest}`)
    fc.assert(
      fc.property(text, text, (title, publisher) => {
        const finding = aFinding({ title, sources: [aSource({ publisher })] })
        const rows = readBack(toCsv(anExtract([finding, finding])))
        expect(rows.map((row) => row.title?.replaceAll("'", ''))).toEqual([title, title])
        expect(rows[1]?.sources?.replaceAll("'", '')).toBe(
          `${publisher}, Recordings show access from abroad, 2022-06-17, https://example.com/recordings`,
        )
      }),
    )
  })
})

describe.each(realFeeds)('the feed %s, as CSV', (when) => {
  let findings: Finding[]
  beforeAll(async () => {
    findings = (await realFeed(when)).findings
  })

  it.each([',', ';'] as const)(
    'comes back whole and unchanged from a reader of RFC 4180, with %s between columns',
    (separator) => {
      const rows = readBack(toCsv(anExtract(findings), separator))
      expect(rows).toHaveLength(findings.length)
      for (const [index, { id, title, summary, details, standing, reply, changes, sources }] of findings.entries())
        expect(rows[index]).toMatchObject({
          id,
          title,
          summary,
          details: details.join('\n'),
          standing_note: standing.note,
          reply: reply?.text ?? '',
          reply_url: reply?.url ?? '',
          changes: changes.map(({ date, text }) => `${date}: ${text}`).join('\n'),
          source_urls: sources.map(({ url }) => url).join('\n'),
        })
    },
  )
})
