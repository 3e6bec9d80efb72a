import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseSourceFile, readSourceFile } from '../../../../tools/feed/yaml-file.ts'
import { aFolder } from '../../../fixtures/source.ts'

const text = '# A comment.\nid: one\nlist:\n  - name: a\n  - name: b\n'

it.each([
  [['id'], 2, 1],
  [['list', 1], 5, 5],
  [['list', 1, 'name'], 5, 5],
  [['list', 1, 'missing'], 5, 5],
  [['missing'], 2, 1],
  [[], 2, 1],
])('finds the place of %j', (keys, line, column) => {
  expect(parseSourceFile('a.yaml', text).defectAt(keys, 'So.')).toEqual({
    file: 'a.yaml',
    line,
    column,
    message: 'So.',
  })
})

it('reads JSON as well, with places', () => {
  const file = parseSourceFile('a.json', '{\n  "id": "one",\n  "list": [1, 2]\n}')
  expect(file.value).toEqual({ id: 'one', list: [1, 2] })
  expect(file.defectAt(['list', 1], '').line).toBe(3)
})

it('tells a file in another encoding', async () => {
  const path = join(await aFolder(), 'a.yaml')
  await writeFile(path, Uint8Array.of(0x61, 0xe9))
  expect((await readSourceFile(path)).defects).toMatchObject([
    { line: 1, message: expect.stringContaining('not UTF-8') },
  ])
})

it('has either a value or defects with a place, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab:- \n\t"\'[]{}#&*!|>%@`'), maxLength: 40 }), (anything) => {
      const { defects, value } = parseSourceFile('a.yaml', anything)
      if (defects.length > 0) expect(value).toBeUndefined()
      for (const { line, column } of defects) expect(Math.min(line, column)).toBeGreaterThan(0)
    }),
  )
})
