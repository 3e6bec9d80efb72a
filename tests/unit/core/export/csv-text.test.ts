import { parse } from 'papaparse'
import { expect, it } from 'vitest'
import { csvText } from '../../../../core/export/csv-text.ts'

it('names the columns, and keeps what would end a field or be computed as it was', () => {
  const row = { name: 'a "b", c\nd', count: 3, formula: '=1+1' }
  const { data } = parse<string[]>(csvText([row], ';', row), { delimiter: ';' })
  expect(data).toEqual([
    ['name', 'count', 'formula'],
    ['a "b", c\nd', '3', "'=1+1"],
  ])
})

it('has the names of the columns alone without rows', () => {
  expect(csvText([], ',', { name: '', count: 0 })).toBe('"name","count"')
})
