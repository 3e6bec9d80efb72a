import { describe, expect, it } from 'vitest'
import { loosePins, unarguedDependencies } from './rules/dependencies.ts'
import { pathsInOtherCase, strayEntrypoints, vaguePaths } from './rules/file-names.ts'
import { programsOf, unframedPrograms } from './rules/programs.ts'
import { blanketNames, defaultExports, emptyCatches, secretsIn } from './rules/texts.ts'

/*
 * The rules for files on made-up ones, good and bad: a rule that can't fail guards nothing.
 */

describe('paths', () => {
  it.each([
    ['named after a kind of thing', vaguePaths, ['core/utils.ts', 'core/shared/a.ts'], ['core/shared-link.ts']],
    [
      'in another case',
      pathsInOtherCase,
      ['core/aB.ts', 'components/A.css'],
      ['core/a-b.ts', 'a.test.ts', 'README.md'],
    ],
    ['that stray', strayEntrypoints, ['entrypoints/a.ts'], ['entrypoints/a.content.ts', 'entrypoints/a/b.ts']],
  ])('are found: %s', (_, rule, bad, good) => {
    expect(rule([...good, ...bad]).map((sentence) => sentence.split(' ')[0])).toEqual(bad)
  })
})

describe('texts', () => {
  const key = 'A'.repeat(43)
  it.each([
    ['default exports', defaultExports, ['export default 1'], ['const a = 1\nexport { a }']],
    [
      'empty catches',
      emptyCatches,
      ['try { a() } catch {}', 'try { a() } catch (e) {\n}', 'a().catch(() => {})'],
      ['a().catch(tell)'],
    ],
    [
      'secrets',
      secretsIn,
      [`{"d": "${key}"}`, 'cd /home/ann/x', '"resolved": "x"'],
      ['{"d": "A"}', 'https://a.example/home'],
    ],
    [
      'blanket names',
      blanketNames,
      ['The Chinese said'],
      ['“What the Chinese said”', 'the Chinese-language press'.replace('the ', '')],
    ],
  ])('are found with %s', (_, rule, bad, good) => {
    const texts = new Map([...bad, ...good].map((text, index) => [`core/${index}.ts`, text]))
    expect(rule(texts).map((sentence) => sentence.split(' ')[0])).toEqual(bad.map((_, index) => `core/${index}.ts`))
  })

  it('may have a default export where WXT asks for one', () => {
    expect(defaultExports(new Map([['entrypoints/background/index.ts', 'export default defineBackground()']]))).toEqual(
      [],
    )
  })
})

describe('programs', () => {
  it('are those that scripts start, each by the frame', () => {
    const scripts = { a: 'npm run x && node tools/good.ts --tell', b: 'node --expose-gc bench/own/bad.ts', c: 'tsc' }
    expect(programsOf(scripts)).toEqual(['tools/good.ts', 'bench/own/bad.ts'])
    const framed = "await run('npm run a', {}, async () => 0)"
    const bad = ['try {\n  await run()\n}', `const given = parseArgs({})\n${framed}`, `process.argv.length\n${framed}`]
    const texts = new Map([framed, ...bad].map((text, index) => [`tools/${index}.ts`, text]))
    expect(unframedPrograms(texts, [...texts.keys()]).map((sentence) => sentence.split(' ')[0])).toEqual([
      'tools/1.ts',
      'tools/2.ts',
      'tools/3.ts',
    ])
  })
})

describe('dependencies', () => {
  it('are pinned exactly, and argued', () => {
    const dependencies = { exact: '1.2.3', caret: '^1.2.3' }
    expect(loosePins(dependencies)).toEqual(['caret is asked for as ^1.2.3: pin one version exactly, as in 1.2.3.'])
    expect(unarguedDependencies(dependencies, '| `exact` | why |')).toEqual([
      'caret has no line in docs/dependencies.md: say there why it is used, and what of it ships.',
    ])
  })
})
