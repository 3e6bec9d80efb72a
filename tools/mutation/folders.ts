// What is mutated, folder by folder, which tests are to notice, and how many of the changes they must notice.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export type MutatedFolder = {
  path: string
  /** Where the tests lie that are to notice: those that mirror the folder, where it has its own. */
  tests: string
  /** What part of the mutants must be killed, in percent. */
  atLeast: number
}

const rooms = [
  { path: 'core', atLeast: 85, isSplit: true },
  { path: 'entrypoints/background', atLeast: 75, isSplit: false },
  { path: 'platform', atLeast: 75, isSplit: false },
]

const foldersIn = (root: string, path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}/${name}`)
    .sort()

const testsOf = (root: string, path: string): string =>
  existsSync(join(root, 'tests/unit', path)) ? `tests/unit/${path}` : 'tests/unit/core'

export const mutatedFolders = (root: string): MutatedFolder[] =>
  rooms.flatMap(({ path, atLeast, isSplit }) =>
    (isSplit ? foldersIn(root, path) : [path]).map((folder) => ({
      path: folder,
      tests: testsOf(root, folder),
      atLeast,
    })),
  )

export type AskedFolder = {
  folder: MutatedFolder
  patterns: string[]
  /** Patterns within the folder's tests of those that are to notice; without any it is all of them. */
  testFiles?: string[]
}

const wholeOf = ({ path }: MutatedFolder): string => `${path}/**/*.ts`

/** Of the files in which a run is kept: a run of a part must not take the place of the folder's. */
export const nameOf = ({ folder, patterns, testFiles }: AskedFolder): string => {
  const part = patterns.join()
  const name = part === wholeOf(folder) ? folder.path : part
  return (testFiles ? `own/${part}` : name).replaceAll(/[/:*]/g, '-')
}

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/**
 * What names on the command line ask for: a room such as `core`, a folder such as `core/feed`, or a file in one, with or
 * without lines (`core/feed/pointer.ts:10-20`). Without names it is everything.
 * @throws a sentence, for a name that is none of these
 */
export const askedFolders = (folders: MutatedFolder[], names: string[]): AskedFolder[] => {
  const whole = (folder: MutatedFolder): AskedFolder => ({ folder, patterns: [wholeOf(folder)] })
  if (names.length === 0) return folders.map(whole)
  return names.flatMap((given) => {
    const name = given.replace(/\/$/, '')
    const within = folders.filter(({ path }) => isIn(path, name))
    if (within.length > 0) return within.map(whole)
    const around = folders.find(({ path }) => isIn(name, path))
    if (around) return [{ folder: around, patterns: [name] }]
    throw new Error(
      `${given} is not mutated: name one of ${folders.map(({ path }) => path).join(', ')}, or a file there.`,
    )
  })
}

const filesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()

const withoutEnding = (file: string) => file.replace(/\.ts.*$/, '')

/** `core/feed/accept.ts` has `accept.test.ts`, and `accept-damage.test.ts` too. */
const ownTests = (file: string, folder: string): string[] => {
  const name = withoutEnding(file).slice(folder.length + 1)
  return [`${name}.test.{ts,tsx}`, `${name}-*.test.{ts,tsx}`]
}

/**
 * Each file by itself, against the tests of its own name: no more than a lower bound, but where a folder's tests take
 * long it comes within minutes. Files without a test of their own are left out.
 */
export const byOwnTests = (root: string, asked: AskedFolder[]): AskedFolder[] =>
  asked.flatMap(({ folder, patterns }) =>
    patterns
      .flatMap((pattern) => (pattern.includes('*') ? filesIn(root, folder.path) : [pattern]))
      .filter((file) => existsSync(join(root, `tests/unit/${withoutEnding(file)}.test.ts`)))
      .map((file) => ({ folder, patterns: [file], testFiles: ownTests(file, folder.path) })),
  )
