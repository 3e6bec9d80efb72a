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

it.each([
  ['yes', 'true'],
  ['No', 'false'],
  ['ON', 'true'],
  ['off', 'false'],
  ['y', 'true'],
  ['017', '15'],
  ['0o17', '"0o17"'],
  ['1:30', '90'],
  ['1_000', '1000'],
  ['0b11', '3'],
])('tells of %s, which a reader of YAML 1.1 takes for %s', (written, read) => {
  const message = `${written} is ${read} to readers of YAML 1.1: put it in quotes if it is text.`
  for (const [yaml, line, column] of [
    [`checked: ${written}\n`, 1, 10],
    [`list:\n  - ${written}\n`, 2, 5],
  ] as const)
    expect(parseSourceFile('a.yaml', yaml)).toMatchObject({ defects: [{ line, column, message }] })
  for (const quoted of [`"${written}"`, `'${written}'`, `>-\n  ${written}`])
    expect(parseSourceFile('a.yaml', `checked: ${quoted}\n`).value).toEqual({ checked: written })
})

it('tells of a member’s name that is true in YAML 1.1', () => {
  expect(parseSourceFile('a.yaml', 'a: 1\non: 2\n').defects).toMatchObject([{ line: 2, column: 1 }])
})

it('lets stand what both versions of YAML read alike, and dates, which are dates to both', () => {
  const value = {
    a: true,
    b: false,
    c: null,
    d: 12,
    e: -1.5,
    f: 'yes and no',
    g: '2021-09',
    h: '2022-06-17',
    i: '10:00',
  }
  const yaml = 'a: true\nb: false\nc: null\nd: 12\ne: -1.5\nf: yes and no\ng: 2021-09\nh: 2022-06-17\ni: "10:00"\n'
  expect(parseSourceFile('a.yaml', yaml)).toMatchObject({ value, defects: [] })
})

it('tells a file in another encoding', async () => {
  const path = join(await aFolder(), 'a.yaml')
  await writeFile(path, Uint8Array.of(0x61, 0xe9))
  expect((await readSourceFile(path)).defects).toMatchObject([
    { line: 1, message: expect.stringContaining('not UTF-8') },
  ])
})

it('has a value or defects, these with a place, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab:- \n\t"\'[]{}#&*!|>%@`'), maxLength: 40 }), (anything) => {
      const { defects, value } = parseSourceFile('a.yaml', anything)
      if (value === undefined) expect(defects.length).toBeGreaterThan(0)
      for (const { line, column } of defects) expect(Math.min(line, column)).toBeGreaterThan(0)
    }),
  )
})

/** XML 1.0 has neither, so one of them would keep the website from being made, and readers of Atom from reading. */
it.each([
  ['U+FFFE', 'title: Un zugriff\uFFFElicher Titel\n', 'after "Un zugriff"'],
  ['U+FFFF', 'title: "\\uFFFF written by its number"\n', 'at its beginning'],
  ['U+FFFE', 'title: >-\n  One line\n  and an\uFFFEother.\n', 'after "line and an"'],
])('tells of %s in %j, which is no character', (code, yaml, place) => {
  expect(parseSourceFile('a.yaml', `id: one\n${yaml}`).defects).toEqual([
    {
      file: 'a.yaml',
      line: 2,
      column: 8,
      message: `${code} ${place} is no character (text copied from a PDF has it where a line was divided): take it out.`,
    },
  ])
})
