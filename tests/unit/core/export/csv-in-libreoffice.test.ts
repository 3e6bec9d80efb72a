// The saved list as a spreadsheet reads it. Where LibreOffice is not installed the test is left out, and says so.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../../../core/export/csv.ts'
import type { Finding } from '../../../../core/feed/schema.ts'
import { noFilter } from '../../../../core/filter/filter.ts'
import { fairRelation } from '../../../../core/findings/fair-relation.ts'
import { aFinding } from '../../../fixtures/feed.ts'
import { realFeed } from '../../../fixtures/real-feed.ts'

const hasLibreOffice = (() => {
  try {
    return execFileSync('soffice', ['--version'], { stdio: 'pipe' }).length > 0
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
})()

/** A cell's words; of a number or a date its value, however it is shown. */
type Cell = { text: string; isFormula: boolean }
type Row = Record<string, Cell>

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const plain = (xml: string) => xml.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity)

const cellOf = (attributes: string, content: string): Cell => {
  const value = /office:(?:date-)?value="([^"]*)"/.exec(attributes)?.[1]
  const lines = [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, line = '']) => plain(line))
  return { text: value ?? lines.join('\n'), isFormula: attributes.includes('table:formula') }
}

/** The cells of a flat OpenDocument spreadsheet, row by row. Lines of a cell are paragraphs in it. */
const readCells = (fods: string): Cell[][] =>
  [...fods.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', content = '']) =>
        Array<Cell>(Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)).fill(
          cellOf(attributes, content),
        ),
    ),
  )

/** Its import options: what parts the cells (codes of signs), quotation mark, UTF-8, first line; dates are looked for. */
const splitAt = (...signs: string[]) => {
  const codes = signs.map((sign) => sign.charCodeAt(0)).join('/')
  return `--infilter=CSV:${codes},34,76,1,,0,false,true`
}

/** Its own defaults, as its dialogue offers them. */
const byDefault = splitAt('\t', ',', ';')

// A profile of its own: another LibreOffice that runs would take the job over, and this one end with nothing done.
const openInLibreOffice = (folder: string, filter: string, names: string[]): Cell[][][] => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const options = [profile, '--headless', '--norestore', filter, '--convert-to', 'fods', '--outdir', folder]
  const files = names.map((name) => join(folder, `${name}.csv`))
  execFileSync('soffice', [...options, ...files], { stdio: 'pipe', timeout: 60_000 })
  return names.map((name) => readCells(readFileSync(join(folder, `${name}.fods`), 'utf8')))
}

const asRows = ([header = [], ...body]: Cell[][]): Row[] =>
  body.map((cells) => Object.fromEntries(cells.map((cell, index) => [header[index]?.text ?? '', cell])))

const dateIn = (row: Row, name: string) =>
  ['year', 'month', 'day']
    .map((part) => row[`${name}_${part}`]?.text ?? '')
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-')

/** What a finding must read as; texts in lines, dates as precise as they are known. */
const asRead = ({ period, reply, standing, ...finding }: Finding, _: number, all: Finding[]) => ({
  id: finding.id,
  dates: [finding.date, period?.from ?? '', period?.to ?? '', reply?.date ?? ''],
  codes: [finding.group, finding.kind, finding.direction, finding.scope, standing.code, finding.checked],
  texts: [finding.title, finding.summary, finding.details.join('\n'), standing.note, reply?.text ?? ''],
  regions: finding.regions.join(' '),
  links: [reply?.url ?? '', ...finding.sources.map(({ url }) => url)],
  bearsOn: finding.bearsOn
    .map(({ relation, assurance }) => `${fairRelation(finding, relation)} ${assurance}`)
    .join('\n'),
  readTogetherWith: finding.mustAppearWith.filter((id) => !all.find((one) => one.id === id)?.retracted).join(' '),
  changes: finding.changes.map(({ date, text }) => `${date}: ${text}`).join('\n'),
})

const readAs = (row: Row): ReturnType<typeof asRead> => {
  const cell = (name: string) => row[name]?.text ?? ''
  return {
    id: cell('id'),
    dates: ['date', 'period_from', 'period_to', 'reply_date'].map((name) => dateIn(row, name)),
    codes: ['group', 'kind', 'direction', 'scope', 'standing', 'checked'].map(cell) as never,
    texts: ['title', 'summary', 'details', 'standing_note', 'reply'].map(cell),
    regions: cell('regions'),
    links: [cell('reply_url'), ...cell('source_urls').split('\n')],
    bearsOn: cell('bears_on'),
    readTogetherWith: cell('read_together_with'),
    changes: cell('changes'),
  }
}

describe.skipIf(!hasLibreOffice)('the saved list in LibreOffice (left out where there is no soffice)', () => {
  let folder: string
  let feedFindings: Finding[]
  let compiled: string
  let attacks: Finding[]
  let opened: { byCommas: Row[]; bySemicolons: Row[] }
  let split: Cell[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whosees-csv-'))
    const feed = await realFeed('after a year of editing')
    const titles = [
      '=1+1',
      '＝1+1',
      '@SUM(A1)',
      ' -2+3',
      'a;=1+1;b',
      'a\t=1+1\tb',
      'a;"=1+1&"',
      'a\n=1+1',
      'mar-2022',
      '1e5',
    ]
    attacks = titles.map((title, index) => aFinding({ id: `attack-${index}`, title, date: '2021-10' }))
    attacks.push(aFinding({ id: 'foreign', title: 'Données: 中国, "été"', details: ['One.', 'Two.'] }))
    feedFindings = feed.findings
    compiled = feed.compiled
    const findings = [...feedFindings, ...attacks]
    const count = { matching: findings.length, total: findings.length }
    const extract = { feed, sequence: 12, findings, filter: noFilter, ...count, savedOn: '2026-11-23' }
    writeFileSync(join(folder, 'commas.csv'), toCsv(extract, ','))
    writeFileSync(join(folder, 'semicolons.csv'), toCsv(extract, ';'))
    const [byCommas = [], bySemicolons = []] = openInLibreOffice(folder, byDefault, ['commas', 'semicolons'])
    opened = { byCommas: asRows(byCommas), bySemicolons: asRows(bySemicolons) }
    // As a spreadsheet does that knows but the other sign.
    split = [
      ...openInLibreOffice(folder, splitAt(';'), ['commas']),
      ...openInLibreOffice(folder, splitAt(','), ['semicolons']),
    ].flat(2)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(['byCommas', 'bySemicolons'] as const)('has each finding of the feed in its row, %s', (form) => {
    const rows = opened[form].slice(0, feedFindings.length)
    expect(rows.map(readAs)).toEqual(feedFindings.map(asRead))
    const origins = rows.map((row) => [row.feed_sequence?.text, row.feed_compiled?.text, row.saved_on?.text])
    expect(new Set(origins.map(String))).toEqual(new Set([`12,${compiled},2026-11-23`]))
  })

  it.each(['byCommas', 'bySemicolons'] as const)('has accents, other scripts and lines as they were, %s', (form) => {
    const row = opened[form].at(-1)
    expect([row?.title?.text, row?.details?.text]).toEqual(['Données: 中国, "été"', 'One.\nTwo.'])
  })

  it.each(['byCommas', 'bySemicolons'] as const)('takes nothing for a formula, a number or a day, %s', (form) => {
    const rows = opened[form].slice(feedFindings.length, -1)
    expect(rows.flatMap((row) => Object.values(row)).filter(({ isFormula }) => isFormula)).toEqual([])
    expect(rows.map(({ title }) => title?.text.replaceAll("'", ''))).toEqual(
      attacks.slice(0, -1).map(({ title }) => title.replaceAll('\t', '')),
    )
    expect(rows.map((row) => dateIn(row, 'date'))).toEqual(rows.map(() => '2021-10'))
  })

  it('computes nothing where it is split at the wrong sign', () => {
    expect(split.length).toBeGreaterThan(feedFindings.length)
    expect(split.filter(({ isFormula }) => isFormula)).toEqual([])
  })
})
