import { expect, it } from 'vitest'
import { addEntries } from '../../../../../tools/feed/translating/add-entries.ts'

const added = 'findings:\n  b:\n    of: x\n\npairs:\n  A01 b:\n    of: y\n'

it('puts entries at the end of their lists, and lists that are not there at the end of the file', () => {
  const file = '# A comment.\n\nfindings:\n  # Kept.\n  a:\n    of: z\n\nactions:\n  c:\n    of: u\n'
  expect(addEntries(file, added)).toBe(
    '# A comment.\n\nfindings:\n  # Kept.\n  a:\n    of: z\n\n  b:\n    of: x\n\nactions:\n  c:\n    of: u\n\n' +
      'pairs:\n  A01 b:\n    of: y\n',
  )
})

it('puts them below a comment, or into an empty file', () => {
  expect(addEntries('# A comment.\n', added)).toBe(`# A comment.\n\n${added}`)
  expect(addEntries(' \n', added)).toBe(added)
  expect(addEntries('findings:\n  a:\n    of: z', added)).toMatch(/^findings:\n {2}a:\n {4}of: z\n\n {2}b:\n/)
})

it('takes the place of a list that is empty', () => {
  expect(addEntries('findings: {}\nactions:\n  c:\n    of: u\n', added)).toBe(
    'findings:\n  b:\n    of: x\n\nactions:\n  c:\n    of: u\n\npairs:\n  A01 b:\n    of: y\n',
  )
  expect(addEntries('findings:\n', added)).toMatch(/^findings:\n\n {2}b:/)
})

it('leaves the mark, the line ends and the beginning of a document as an editor’s program writes them', () => {
  const file = '\uFEFF---\nfindings:\n  a:\n    of: z\n'
  const written = addEntries(file, added)
  expect(written).toBe(`\uFEFF---\n\nfindings:\n  a:\n    of: z\n\n  b:\n    of: x\n\npairs:\n  A01 b:\n    of: y\n`)
  expect(addEntries(file.replaceAll('\n', '\r\n'), added)).toBe(written?.replaceAll('\n', '\r\n'))
  expect(addEntries('\uFEFFfindings:\n  a:\n    of: z\n', added)).toMatch(/^\uFEFFfindings:\n {2}a:/)
})

it.each([
  ['has an end', 'findings:\n  a:\n    of: z\n...\n'],
  ['indents otherwise', 'findings:\n    a:\n        of: z\n'],
  ['has its names in quotes', '"findings":\n  a:\n    of: z\n'],
  ['stands in braces', '{ findings: { a: { of: z } } }\n'],
  ['has the entry already', 'findings:\n  b:\n    of: z\n'],
  ['is faulty', 'findings:\n  a: [\n'],
])('says that it cannot where the file %s', (_, file) => {
  expect(addEntries(file, added)).toBeNull()
})
