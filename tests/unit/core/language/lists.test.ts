import { expect, it } from 'vitest'
import { formatList } from '../../../../core/language/lists.ts'

it.each([
  ['en', 'A, B and C'],
  ['de', 'A, B und C'],
  ['ja', 'A、B、C'],
  ['tr', 'A, B ve C'],
])('joins a list as the language does: in %s %s', (language, expected) => {
  expect(formatList(['A', 'B', 'C'], language)).toBe(expected)
  expect(formatList(['A'], language)).toBe('A')
  expect(formatList([], language)).toBe('')
})
