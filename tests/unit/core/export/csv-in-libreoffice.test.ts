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
import { aFinding } from '../../../fixtures/feed.ts'
import { realFeed } from '../../../fixtures/real-feed.ts'

const hasLibreOffice = (() => {
  try {
    return execFileSync('soffice', ['--version'], { stdio: 'pipe' }).length > 0
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
})()

type Cell = { text: string; isFormula: boolean }

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const plain = (xml: string) => xml.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (entity) => entities[entity] ?? entity)

/** The cells of a flat OpenDocument spreadsheet, row by row. Lines of a cell are paragraphs in it. */
const readCells = (fods: string): Cell[][] =>
  [...fods.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', content = '']) => {
        const lines = [...content.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, line = '']) => plain(line))
        const cell = { text: lines.join('\n'), isFormula: attributes.includes('table:formula') }
        return Array<Cell>(Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)).fill(cell)
      },
    ),
  )

// A profile of its own: another LibreOffice that runs would take the job over, and this one end with nothing done.
const openInLibreOffice = (folder: string, csv: string): Cell[][] => {
  writeFileSync(join(folder, 'list.csv'), csv)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  // Comma, quotation mark, UTF-8: what the dialog of the window offers by itself for a file with the mark of UTF-8.
  const asCsv = '--infilter=CSV:44,34,76,1'
  const options = [profile, '--headless', '--norestore', asCsv, '--convert-to', 'fods', '--outdir', folder]
  execFileSync('soffice', [...options, join(folder, 'list.csv')], { stdio: 'pipe', timeout: 60_000 })
  return readCells(readFileSync(join(folder, 'list.fods'), 'utf8'))
}

describe.skipIf(!hasLibreOffice)('the saved list in LibreOffice (left out where there is no soffice)', () => {
  let folder: string
  let findings: Finding[]
  let rows: Record<string, Cell>[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whosees-csv-'))
    const feed = await realFeed()
    const dangerous = ['=1+1', '＝1+1', '@SUM(A1)', ' -2+3'].map((title, at) =>
      aFinding({ id: `formula-${at}`, title }),
    )
    const foreign = aFinding({ id: 'foreign', title: 'Données: 中国, "été"', details: ['One.', 'Two.'] })
    findings = [...feed.findings, foreign, ...dangerous]
    const csv = toCsv({ feed, sequence: 12, findings, filter: noFilter, total: findings.length, savedOn: '2026-11-23' })
    const [header = [], ...body] = openInLibreOffice(folder, csv)
    rows = body.map((cells) => Object.fromEntries(cells.map((cell, at) => [header[at]?.text ?? '', cell])))
  }, 90_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has a row for each finding, with its own words in its own columns', () => {
    const named = (name: string) => rows.map((row) => row[name]?.text)
    expect(named('id')).toEqual(findings.map(({ id }) => id))
    expect(named('standing_note')).toEqual(findings.map(({ standing }) => standing.note))
    expect(named('feed_sequence')).toEqual(findings.map(() => '12'))
    const foreign = rows.find(({ id }) => id?.text === 'foreign')
    expect([foreign?.title?.text, foreign?.details?.text]).toEqual(['Données: 中国, "été"', 'One.\nTwo.'])
  })

  it('computes nothing: what looks like a formula is text', () => {
    expect(rows.flatMap((row) => Object.values(row)).filter(({ isFormula }) => isFormula)).toEqual([])
    const titles = rows.filter(({ id }) => id?.text.startsWith('formula')).map(({ title }) => title?.text)
    expect(titles).toEqual(["'=1+1", "'＝1+1", "'@SUM(A1)", "' -2+3"])
  })
})
