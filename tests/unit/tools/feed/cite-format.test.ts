import { expect, it } from 'vitest'
import { citeFormat } from '../../../../tools/feed/cite-format.ts'
import { formatDefect } from '../../../../tools/feed/defect.ts'

it('leads from a clause to the document that has it', () => {
  expect(citeFormat('It has 9 bytes (clause 3.3): divide it.')).toBe(
    'It has 9 bytes (docs/feed-format.md, clause 3.3): divide it.',
  )
  expect(formatDefect({ file: 'a.yaml', line: 1, column: 1, message: 'x is empty (clause 3.3).' })).toBe(
    'a.yaml:1:1  x is empty (docs/feed-format.md, clause 3.3).',
  )
})

it('leaves all else as it is', () => {
  expect(citeFormat('A clause (2.4) and (docs/feed-format.md, clause 3.3)')).toBe(
    'A clause (2.4) and (docs/feed-format.md, clause 3.3)',
  )
})
