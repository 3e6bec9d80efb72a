import { readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { importsIn } from '../../house/rules/imports.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const workflow = read('.github/workflows/publish-feed.yml')
const paths: string[] = parse(workflow).on.push.paths
const { scripts } = JSON.parse(read('package.json'))

const importsOf = (path: string): string[] => {
  const text = read(path)
  if (path.endsWith('.css'))
    return [...text.matchAll(/@import "([^"]+)"/g)].map(([, from = '']) => join(path, '..', from))
  if (path.endsWith('.json')) return []
  return [...importsIn(path, parseSync(path, text).program).keys()].map((from) => from.replace(/\?.*$/, ''))
}

/** All files that these import, one way or another; packages are in package-lock.json. */
const withImports = (entries: string[]): string[] => {
  const found = new Set(entries)
  for (const path of found)
    for (const from of importsOf(path)) if (/^[\w-]+\/.*\.\w+$/.test(from) && isOurs(from)) found.add(from)
  return [...found]
}

const isOurs = (path: string) => !path.startsWith('node:') && /\.(tsx?|css|json)$/.test(path) && isThere(path)

const isThere = (path: string): boolean => {
  try {
    read(path)
    return true
  } catch {
    return false
  }
}

it('publishes on every merge that touches the findings, their website, or what makes either', () => {
  const commands = [...workflow.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => scripts[name] as string)
  const tools = commands.map((command) => /tools\/[\w-]+\.ts/.exec(command)?.[0] ?? '')
  const inputs = read('tools/site/bundle.ts').match(/(?<=')site\/[\w-]+\.(tsx?|css)(?=')/g) ?? []
  const pictures = read('tools/site/write-site.ts').match(/(?<=')public\/[^']+(?=')/g) ?? []
  const made = withImports([...tools, ...inputs])
  expect(made).toEqual(expect.arrayContaining(['core/feed/schema.ts', 'site/words/en.json', 'components/tokens.css']))
  expect([inputs.length, pictures.length, made.length > 200]).toEqual([6, 1, true])
  const needed = [...made, ...pictures, 'feed/findings/one.yaml', 'locales/de/finding.json', 'package-lock.json']
  const isWatched = (path: string) => paths.some((pattern) => matchesGlob(path, pattern))
  expect(needed.filter((path) => !isWatched(path))).toEqual([])
  expect(paths.filter((pattern) => !needed.some((path) => matchesGlob(path, pattern)))).toEqual([])
})
