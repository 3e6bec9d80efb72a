import { expect, it } from 'vitest'
import { findJsonFault } from '../../../../tools/feed/json-fault.ts'

it.each([
  ['a comment', '{ # why\n"a": 1 }', '# why\n"a": 1 }'],
  ['a comment as in JavaScript', '{ "a": 1, // why\n"b": 2 }', '// why\n"b": 2 }'],
  ['a name without quotes', '{ a: 1 }', 'a: 1 }'],
  ['a text without quotes', '{ "a": b }', 'b }'],
  ['a text in single quotes', '{ "a": \'b\' }', "'b' }"],
  ['a comma after the last member', '{ "a": 1, }', '}'],
  ['a number that only YAML has', '{ "a": .5 }', '.5 }'],
  ['a text over two lines', '{ "a": "b\nc" }', '\nc" }'],
  ['the end too early', '{ "a": "\\"b"', ''],
  ['nothing', '', ''],
])('finds %s', (_, text, rest) => {
  expect(text.slice(findJsonFault(text) ?? Number.NaN)).toBe(rest)
  expect(findJsonFault(`\uFEFF${text}`)).toBe(text.length - rest.length + 1)
})

it('finds nothing in JSON, with the byte order mark or without', () => {
  for (const mark of ['', '\uFEFF'])
    expect(findJsonFault(`${mark}{"a": [1.5e3, true, null, "\\u0000\\""]}\n`)).toBeNull()
})
