import { describe, expect, it } from 'vitest'
import { filesWithoutMirror, untestedFiles } from './rules/tested.ts'
import { readTree } from './rules/tree.ts'

/*
 * The rules for tests on made-up ones, good and bad: a rule that can't fail guards nothing.
 */

const treeOf = (texts: Record<string, string>) => readTree(new Map(Object.entries(texts)))

describe('a test', () => {
  const source = {
    'core/a.ts': 'export const a = () => 1\nexport type A = 1',
    'core/data.ts': 'export const kinds = [1]',
  }
  const check = (test: string, path = 'tests/unit/core/other.test.ts') =>
    untestedFiles(treeOf({ ...source, [path]: test }), ['core/'])
  const head = `import { a, type A } from '../../../core/a.ts'\n`
  const untested = [
    'core/a.ts is called by no unit test: write tests/unit/core/a.test.ts, which calls it and expects something.',
  ]

  it.each([
    ['calls it', `${head}it('is', () => { expect(a()).toBe(1) })`],
    ['passes it on', `${head}expect([1].map(a)).toEqual([1])`],
    ['loads it while it runs', `const { a } = await import('../../../core/a.ts')\nexpect(a()).toBe(1)`],
  ])('is one that %s', (_, test) => {
    expect(check(test)).toEqual([])
  })

  it.each([
    ['imports it', `${head}expect(1).toBe(1)`],
    ['imports its types', `import type { A } from '../../../core/a.ts'\nexpect(1 as A).toBe(1)`],
    ['expects nothing', `${head}a()`],
    ['names it', `const path = 'core/a.ts'; expect(path).toBe(path)`],
  ])('is none that only %s', (_, test) => {
    expect(check(test)).toEqual(untested)
  })

  it('is one that calls it by way of a fixture', () => {
    const fixture = `import { a } from '../../core/a.ts'\nexport const b = () => a()`
    const test = `import { b } from '../../fixtures/b.ts'\nexpect(b()).toBe(1)`
    const tree = treeOf({ ...source, 'tests/fixtures/b.ts': fixture, 'tests/unit/core/b.test.ts': test })
    expect(untestedFiles(tree, ['core/'])).toEqual([])
  })

  it('is none that is no unit test', () => {
    expect(check(`${head}expect(a()).toBe(1)`, 'tests/e2e/a/b.test.ts')).toEqual(untested)
  })

  describe('that mirrors the path of its file', () => {
    const mirror = 'tests/unit/core/a.test.tsx'
    const check = (files: Record<string, string>) => filesWithoutMirror(treeOf({ ...source, ...files }), ['core/'])
    const missing = [
      'core/a.ts has no test of its own: write tests/unit/core/a.test.ts, which runs it and expects something.',
    ]

    it('calls it, or runs what it is a part of', () => {
      expect(check({ [mirror]: `${head}expect(a()).toBe(1)` })).toEqual([])
      const whole = `import { a } from './a.ts'\nexport const whole = () => a()`
      const start = `export const start = async () => (await import('../../core/whole.ts')).whole()`
      const test = `import { start } from '../../fixtures/start.ts'\nexpect(await start()).toBe(1)`
      const parts = { 'core/whole.ts': whole, 'tests/fixtures/start.ts': start, 'tests/unit/core/whole.test.ts': test }
      expect(check({ [mirror]: test, ...parts })).toEqual([])
    })

    it('is asked for even where another test calls the file', () => {
      expect(check({ 'tests/unit/core/other.test.ts': `${head}expect(a()).toBe(1)` })).toEqual(missing)
    })

    it('is none that runs something else, or expects nothing', () => {
      expect(check({ [mirror]: `import { kinds } from '../../../core/data.ts'\nexpect(kinds).toEqual([1])` })).toEqual(
        missing,
      )
      expect(check({ [mirror]: `${head}a()` })).toEqual(missing)
    })
  })
})
