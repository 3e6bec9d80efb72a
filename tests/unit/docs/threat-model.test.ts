import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { feedErrorClauses } from '../../../core/feed/errors.ts'
import { faults, faultTable } from '../../fixtures/faults/rows.ts'

const path = join(import.meta.dirname, '../../../docs/threat-model.md')
const begins = '<!-- fault matrix -->\n'
const ends = '\n<!-- /fault matrix -->'

describe('the threat model', () => {
  // Where the rows have changed, `npx vitest run --project unit tests/unit/docs --update` writes them into the document.
  it('prints the fault matrix row for row as it is tested', async () => {
    const text = await readFile(path, 'utf8')
    const [before = '', rest = ''] = text.split(begins)
    const after = rest.slice(rest.indexOf(ends))
    expect([before, after].every((part) => part.length > 100)).toBe(true)
    await expect(`${before}${begins}${faultTable()}${after}`).toMatchFileSnapshot(path)
  })
})

describe('the fault matrix', () => {
  it('has a row for each error code', () => {
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(Object.keys(feedErrorClauses)))
  })

  it('has a row for each clause from 5.1 to 5.9, and no two rows of one name', () => {
    const clauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `5.${number}`)
    expect([...new Set(faults.map(({ clause }) => clause))]).toEqual(clauses)
    expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length)
  })

  it('tries in both browsers at least one row of each clause', () => {
    expect(new Set(faults.filter(({ isMain }) => isMain).map(({ clause }) => clause)).size).toBe(9)
  })
})
