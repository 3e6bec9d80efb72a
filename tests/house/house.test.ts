import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSource, listFiles } from '../../tools/sizes/repository.ts'
import { mirroredRooms, stillGlobal, stillLong, stillMisnamed, stillUntested } from './not-yet.ts'
import { circlesOfFiles, circlesOfFolders } from './rules/circles.ts'
import { loosePins, unarguedDependencies } from './rules/dependencies.ts'
import { pathsInOtherCase, strayEntrypoints, vaguePaths } from './rules/file-names.ts'
import { roundaboutImports } from './rules/import-paths.ts'
import { longFiles, longFunctions } from './rules/lengths.ts'
import { misnamedFiles } from './rules/main-export.ts'
import { functionsOfOneName, readGlobals, typesNamedAsGlobals, typesOfOneName } from './rules/names.ts'
import { programsOf, unframedPrograms } from './rules/programs.ts'
import { filesWithoutMirror, untestedFiles } from './rules/tested.ts'
import { blanketNames, defaultExports, emptyCatches, secretsIn } from './rules/texts.ts'
import { readTree } from './rules/tree.ts'

/*
 * The rules of the house that the linter can't check, on the files that are here. Each failure is a sentence that tells
 * a newcomer what to do. The tests beside this one try the rules out on made-up files, those of the linter too.
 */

const root = join(import.meta.dirname, '../..')
const paths = listFiles(root)
const texts = new Map(
  paths.filter((path) => !/\.(png|woff2)$/.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
)

const within = <T>(all: Map<string, T>, isWithin: (path: string) => boolean): Map<string, T> =>
  new Map([...all].filter(([path]) => isWithin(path)))

const source = within(texts, isSource)
const tree = readTree(within(texts, (path) => isSource(path) || /^tests\/(unit|fixtures)\/.*\.tsx?$/.test(path)))
const sourceTree = within(tree, isSource)

/** What a rule finds: sentences, of which there should be none. */
const holds = (sentences: string[]) => expect(sentences, sentences.join('\n')).toEqual([])

const isNot = (exceptions: string[]) => (path: string) => isSource(path) && !exceptions.includes(path)

describe('the files', () => {
  it('are where the rules look', () => {
    for (const room of ['core/', 'platform/', 'components/', 'entrypoints/', 'tools/', 'bench/', 'tests/unit/core/'])
      expect(within(tree, (path) => path.startsWith(room)).size, room).toBeGreaterThan(5)
  })

  it('are named after no kind of thing: each lives where its meaning lives', () => {
    holds(vaguePaths([...source.keys()]))
  })

  it('are named in kebab case', () => {
    holds(pathsInOtherCase(paths))
  })

  it('are none directly in entrypoints/ but entrypoints, since each file there is built as one', () => {
    holds(strayEntrypoints(paths))
  })

  it('keep private keys, machine paths and registry addresses out', () => {
    holds(secretsIn(within(texts, (path) => !path.startsWith('tests/house/'))))
  })

  it('say “the Chinese” of nobody in our own words', () => {
    holds(blanketNames(within(texts, (path) => /^((locales|components|entrypoints|docs)\/|README)/.test(path))))
  })

  it('ask for every dependency exactly, and argue each in docs/dependencies.md', () => {
    const packages = JSON.parse(texts.get('package.json') ?? '')
    const dependencies = { ...packages.dependencies, ...packages.devDependencies }
    holds([...loosePins(dependencies), ...unarguedDependencies(dependencies, texts.get('docs/dependencies.md') ?? '')])
  })
})

describe('the code', () => {
  it('imports in no circle, of files or of folders, types included', () => {
    holds([...circlesOfFiles(sourceTree), ...circlesOfFolders(sourceTree)])
  })

  it('imports by the shortest path, which is what the linter’s rules look at', () => {
    holds(roundaboutImports(source))
  })

  it('exports by name, so that a thing has one name everywhere', () => {
    holds(defaultExports(source))
  })

  it('swallows no error: an empty catch says nothing', () => {
    holds(emptyCatches(source))
  })

  it('keeps files within 200 lines; 60 are usual', () => {
    holds(longFiles(source))
  })

  it('keeps functions within 40 lines; 10 are usual', () => {
    holds(longFunctions(within(source, isNot(stillLong))))
  })

  it('names a file as what it exports', () => {
    holds(misnamedFiles(within(sourceTree, isNot(stillMisnamed))))
  })

  it('has one exported type of a name', () => {
    holds(typesOfOneName(sourceTree))
  })

  it('has one exported function of a name, in what is shared', () => {
    holds(functionsOfOneName(within(sourceTree, (path) => /^(core|components)\//.test(path))))
  })

  it('names no type as JavaScript or the DOM does', () => {
    const globals = readGlobals(root)
    const known = [
      'Request',
      'Selection',
      'Range',
      'History',
      'Node',
      'Document',
      'Promise',
      'ReferenceError',
      'Record',
    ]
    expect(known.filter((name) => !globals.has(name))).toEqual([])
    holds(typesNamedAsGlobals(within(sourceTree, isNot(stillGlobal)), globals))
  })

  it('starts every program of package.json by the frame that refuses what it does not know', () => {
    const programs = programsOf(JSON.parse(texts.get('package.json') ?? '').scripts)
    expect(programs.length).toBeGreaterThan(30)
    holds(unframedPrograms(source, programs))
  })

  it('has a unit test of every file of core/', () => {
    holds(
      untestedFiles(
        within(tree, (path) => !stillUntested.includes(path)),
        ['core/'],
      ),
    )
  })

  it('has one of every file of platform/ and of the background, at the path that mirrors its own', () => {
    holds(filesWithoutMirror(tree, mirroredRooms))
  })
})
