import { describe, expect, it } from 'vitest'
import { circlesOfFiles, circlesOfFolders } from './rules/circles.ts'
import { roundaboutImports } from './rules/import-paths.ts'
import { longFiles, longFunctions } from './rules/lengths.ts'
import { misnamedFiles } from './rules/main-export.ts'
import { functionsOfOneName, typesNamedAsGlobals, typesOfOneName } from './rules/names.ts'
import { readTree } from './rules/tree.ts'

/*
 * The rules for code on made-up trees, good and bad: a rule that can't fail guards nothing.
 */

const treeOf = (texts: Record<string, string>) => readTree(new Map(Object.entries(texts)))

describe('circles', () => {
  it.each([
    ['values', `import { b } from './b.ts'`, `import { a } from './a.ts'`],
    ['types alone', `import type { B } from './b.ts'`, `import { type A } from './a.ts'`],
    ['what is passed on', `export { b } from './b.ts'`, `export * from './a.ts'`],
    ['what is asked for at run time', `export const a = () => import('./b.ts')`, `import './a.ts'`],
    ['a type in passing', `export type A = import('./b.ts').B`, `export type B = typeof import('./a.ts')`],
  ])('are found among files: %s', (_, a, b) => {
    expect(circlesOfFiles(treeOf({ 'core/a.ts': a, 'core/b.ts': b }))).toEqual([
      'core/a.ts → core/b.ts → core/a.ts: move what both need, a type perhaps, into a file of its own.',
    ])
  })

  it('are found over several files, the shortest way, and once', () => {
    const tree = treeOf({
      'core/a.ts': `import './x/b.ts'`,
      'core/x/b.ts': `import '../c.ts'; import './d.ts'`,
      'core/c.ts': `import './a.ts'`,
      'core/x/d.ts': '',
    })
    expect(circlesOfFiles(tree)).toEqual([
      expect.stringMatching(/^core\/a.ts → core\/x\/b.ts → core\/c.ts → core\/a.ts:/),
    ])
  })

  it('are found among folders whose files make none, with the two imports that make them', () => {
    const tree = treeOf({
      'core/one/a.ts': `import type { B } from '../two/b.ts'`,
      'core/two/b.ts': '',
      'core/two/c.ts': `import '../one/d.ts'`,
      'core/one/d.ts': '',
    })
    expect(circlesOfFiles(tree)).toEqual([])
    expect(circlesOfFolders(tree)).toEqual([
      'core/one/ → core/two/ → core/one/ (core/one/a.ts imports core/two/b.ts, core/two/c.ts imports core/one/d.ts): ' +
        'move one of these into the folder where its meaning lives.',
    ])
  })

  it('are none where imports go one way', () => {
    const tree = treeOf({ 'core/a/a.ts': `import '../b/b.ts'`, 'core/b/b.ts': `import 'valibot'` })
    expect([...circlesOfFiles(tree), ...circlesOfFolders(tree)]).toEqual([])
  })
})

it('an import that leaves its folder and comes back is found, however it is written', () => {
  const bad = ['../../core/b/c.ts', '../a/d.ts', './../b/c.ts']
  const good = ['./d.ts', '../b/c.ts', '../../tools/e.ts', 'valibot']
  const texts = [...bad, ...good].flatMap((source, index): [string, string][] => [
    [`core/a/${index}.ts`, `import type { A } from '${source}'`],
    [`core/a/later-${index}.ts`, `const later = () => import('${source}')`],
  ])
  expect(roundaboutImports(new Map(texts))).toEqual(
    ['../b/c.ts', './d.ts', '../b/c.ts'].flatMap((straight, index) => [
      `core/a/${index}.ts imports ${bad[index]}: write it as ${straight}.`,
      `core/a/later-${index}.ts imports ${bad[index]}: write it as ${straight}.`,
    ]),
  )
})

describe('names', () => {
  it('are given to one exported type each', () => {
    const tree = treeOf({
      'core/a.ts': 'export type Words = string',
      'components/b.ts': 'interface Words {}\nexport { Words }',
      'components/c.ts': `type Words = 1; export type { Words } from './b.ts'`,
    })
    expect(typesOfOneName(tree)).toEqual([
      'core/a.ts and components/b.ts each export a type Words: use one of them, or give each its own name.',
    ])
  })

  it('are given to one exported function each', () => {
    const tree = treeOf({
      'core/a.ts': 'export const tell = () => 1',
      'core/b.ts': 'export function tell() {}',
      'core/c.ts': 'const tell = () => 2',
    })
    expect(functionsOfOneName(tree)).toEqual([
      'core/a.ts and core/b.ts each export a function tell: use one, or name each for what it does.',
    ])
  })

  it('are no global’s where they are a type’s, exported or not', () => {
    const tree = treeOf({
      'core/a.ts': 'export type Request = string\nexport const Range = 1',
      'core/b.ts': 'const f = () => { type Node = 1 }',
      'core/c.ts': 'class History {}',
    })
    expect(typesNamedAsGlobals(tree, new Set(['Request', 'Range', 'Node', 'History']))).toEqual(
      [
        ['core/a.ts', 'Request'],
        ['core/b.ts', 'Node'],
        ['core/c.ts', 'History'],
      ].map(
        ([path, name]) => `${path} declares a type ${name}, which is a global: say in its name whose or which it is.`,
      ),
    )
  })
})

describe('lengths', () => {
  it('are 200 lines of a file', () => {
    const texts = new Map([200, 201].map((count) => [`core/${count}.ts`, '\n'.repeat(count)]))
    expect(longFiles(texts)).toEqual(['core/201.ts has 201 lines, 200 at most are allowed: split it by topic.'])
  })

  it.each([
    ['long', (body: string) => `export const long = () => {${body}}`],
    ['long', (body: string) => `class A {\nlong() {${body}}\n}`],
    ['a function', (body: string) => `f(() => {${body}})`],
  ])('are 40 lines of a function: %s', (name, written) => {
    const texts = new Map([40, 41].map((count) => [`core/${count}.ts`, written('\n'.repeat(count - 1))]))
    expect(longFunctions(texts)).toEqual([
      expect.stringMatching(new RegExp(`^core/41\\.ts:[12] ${name} has 41 lines, 40 at most are allowed: give a part`)),
    ])
  })
})

describe('the name of a file', () => {
  it.each([
    ['core/quiet.ts', 'export const watchQuiet = () => 1'],
    ['components/timeline/picture.tsx', 'export const TimelinePicture = () => null'],
    ['core/filter/search-terms.ts', 'export const termsOf = 1\nexport const more = 2'],
    ['platform/commands.ts', 'const listCommand = () => 1\nexport { listCommand }'],
    ['core/timeline/mirror.ts', 'export const mirrored = () => 1'],
    ['core/timeline/layout.ts', 'export const layOut = () => 1'],
    ['core/types-only.ts', 'export type Anything = 1'],
    ['entrypoints/popup/main.tsx', 'start()'],
  ])('is that of what it exports: %s', (path, text) => {
    expect(misnamedFiles(treeOf({ [path]: text }))).toEqual([])
  })

  it.each([
    ['core/placement.ts', 'chooseCorner'],
    ['core/text-width.ts', 'estimateWidth'],
    ['components/timeline/timeline.ts', 'useRoom'],
  ])('is not that of another: %s exports %s', (path, name) => {
    const sentence = `${path} exports ${name}: give the two one name, with or without a verb or the folder’s name in front.`
    expect(misnamedFiles(treeOf({ [path]: `export const ${name} = () => 1` }))).toEqual([sentence])
  })
})
