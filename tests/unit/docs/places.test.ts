import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { maxShortReply, maxShortTitle } from '../../../core/feed/limits.ts'
import { maxQuotedWords } from '../../../tools/feed/editorial/wording.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = globSync(['*.md', 'docs/*.md', 'feed/*.md', 'store/*.md'], { cwd: root })

describe('the documents', () => {
  it.each(documents)('name only files and folders that are there: %s', (document) => {
    const folders = 'bench|components|core|docs|entrypoints|feed|locales|platform|public|tests|tools'
    const named = [...read(document).matchAll(new RegExp(`\`((?:${folders})/[\\w./-]*)\``, 'g'))].map(
      ([, path = '']) => path,
    )
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('link only to documents that are there', () => {
    const dead = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, path = '']) => join(root, document, '..', path))
        .filter((path) => !existsSync(path)),
    )
    expect(dead).toEqual([])
  })
})

describe('what the documents count and name', () => {
  const { scripts, dependencies } = JSON.parse(read('package.json'))

  it.each(documents)('is a command that is there: %s', (document) => {
    const named = [...read(document).matchAll(/npm run(?: --?\w+)* ([a-z][\w:]*)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('is in “What ships” whatever ships, and nothing else', () => {
    const [, ships = ''] = read('docs/dependencies.md').split(/^## .*$/m)
    const rows = ships.split('\n').filter((line) => line.startsWith('| `'))
    const packages = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    )
    expect(packages.toSorted()).toEqual(Object.keys(dependencies).toSorted())
  })

  it('are the limits that the check holds to, in the editors’ guide', () => {
    const guide = read('feed/README.md').replaceAll(/\s+/g, ' ')
    expect(guide).toContain(`a title of at most ${maxShortTitle} characters`)
    expect(guide).toContain(`\`reply.short\` one of at most ${maxShortReply} `)
    expect(guide).toContain(`Verbatim quotations have at most ${maxQuotedWords} words ✓`)
  })
})

describe('the glossary', () => {
  const places = [...read('docs/glossary.md').matchAll(/`(\w+)` in `([\w./-]+)`/g)].map(([, name = '', path = '']) => ({
    name,
    path,
  }))

  it('says of most words where they live', () => expect(places.length).toBeGreaterThan(60))

  it.each(places)('finds $name in $path', ({ name, path }) => {
    expect(read(path)).toMatch(new RegExp(`\\b${name}\\b`))
  })
})
