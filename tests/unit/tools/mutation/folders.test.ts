import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askedFolders, byOwnTests, mutatedFolders, nameOf } from '../../../../tools/mutation/folders.ts'

const root = join(import.meta.dirname, '../../../..')
const folders = mutatedFolders(root)
const patternsOf = (...names: string[]) => askedFolders(folders, names).flatMap(({ patterns }) => patterns)

describe('what is mutated', () => {
  it('is each room of core by itself, the background, and platform, each with tests of its own', () => {
    const paths = folders.map(({ path }) => path)
    expect(paths).toContain('core/reminders')
    expect(paths.slice(-2)).toEqual(['entrypoints/background', 'platform'])
    expect(folders.every(({ tests }) => existsSync(join(root, tests)))).toBe(true)
    expect(folders.find(({ path }) => path === 'core/feed')?.tests).toBe('tests/unit/core/feed')
  })

  it('must be noticed in core more often than elsewhere', () => {
    expect(folders.map(({ path, atLeast }) => atLeast === (path.startsWith('core/') ? 85 : 75))).not.toContain(false)
  })

  it('is everything, a room, a folder, a file, or lines of one', () => {
    expect(patternsOf()).toHaveLength(folders.length)
    expect(patternsOf('core')).toHaveLength(folders.length - 2)
    expect(patternsOf('core/feed/', 'platform')).toEqual(['core/feed/**/*.ts', 'platform/**/*.ts'])
    expect(patternsOf('core/feed/pointer.ts:10-20')).toEqual(['core/feed/pointer.ts:10-20'])
  })

  it('is nothing else', () => {
    expect(() => patternsOf('components')).toThrow('components is not mutated: name one of core/build, ')
    expect(() => patternsOf('core/fee')).toThrow('core/fee is not mutated')
  })

  it('keeps a run of a part apart from that of the folder, which it would otherwise replace', () => {
    const namesOf = (...names: string[]) => askedFolders(folders, names).map(nameOf)
    expect(namesOf('core/feed/', 'core/feed/pointer.ts', 'core/feed/pointer.ts:10-20', 'core/feed/a*.ts')).toEqual([
      'core-feed',
      'core-feed-pointer.ts',
      'core-feed-pointer.ts-10-20',
      'core-feed-a-.ts',
    ])
  })

  it('is each file by itself where only the tests of its own name are to notice', () => {
    const asked = byOwnTests(root, askedFolders(folders, ['core/feed']))
    const accept = asked.find(({ patterns }) => patterns.join() === 'core/feed/accept.ts')
    expect(accept?.testFiles?.[0]).toBe('accept.test.{ts,tsx}')
    expect(accept && nameOf(accept)).toBe('own-core-feed-accept.ts')
    // It has no test of its own.
    expect(asked.some(({ patterns }) => patterns.join() === 'core/feed/errors.ts')).toBe(false)
    expect(byOwnTests(root, askedFolders(folders, ['core/feed/accept.ts:10-20']))[0]).toMatchObject({
      patterns: ['core/feed/accept.ts:10-20'],
      testFiles: accept?.testFiles,
    })
  })
})
