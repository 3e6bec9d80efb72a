import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const chapter = read('docs/in-detail.md').split('\n## Four walks\n')[1]?.split('\n## ')[0] ?? ''

/** Each walk's lines: the file, and whether the datum comes to it by a message, by storage or by the browser. */
const walks = chapter
  .split('\n### ')
  .slice(1)
  .map((text) => {
    const [name = ''] = text.split('\n')
    const steps = [...text.matchAll(/^\d+\. (⇢ )?`([^`]+)`/gm)].map(([, crosses, file = '']) => ({ file, crosses }))
    return { name, steps }
  })

const importsOf = (file: string): string[] =>
  /\.tsx?$/.test(file)
    ? [...read(file).matchAll(/(?:from|import\()\s*['"](\.[^'"?]+)['"]/g)].map(([, path = '']) =>
        normalize(join(dirname(file), path)),
      )
    : []

const isLinked = (one: string, other: string) => importsOf(one).includes(other) || importsOf(other).includes(one)

it('the walks are of a visit, a change of the settings, a refresh and a finding', () => {
  expect(walks.map(({ name }) => name)).toEqual(['A visit', 'A change of the settings', 'A refresh', 'A finding'])
})

describe.each(walks)('$name', ({ steps }) => {
  it('passes files that are there, and none twice', () => {
    const files = steps.map(({ file }) => file)
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
    expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([])
  })

  it('goes from each file to one that it calls or that calls it, unless the line says how else', () => {
    const lost = steps.filter(
      ({ file, crosses }, index) =>
        index > 0 &&
        !crosses &&
        !file.endsWith('.yaml') &&
        !steps[index - 1]?.file.endsWith('.yaml') &&
        !steps.slice(0, index).some((before) => isLinked(before.file, file)),
    )
    expect(lost.map(({ file }) => file)).toEqual([])
  })
})

it('the architecture has one page and one picture', () => {
  const page = read('docs/architecture.md')
  expect(page.match(/^```mermaid$/gm)).toHaveLength(1)
  expect(page.split('\n').length).toBeLessThan(100)
})
