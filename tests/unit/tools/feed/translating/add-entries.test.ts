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
