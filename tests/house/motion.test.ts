import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Between the braces of each rule of this head; rules within rules are indented, and end with a brace less so. */
const bodiesOf = (css: string, head: RegExp): string[] =>
  [...css.matchAll(head)].map(({ 0: { length }, index }) => {
    const indent = /[^\n]*$/.exec(css.slice(0, index))?.[0].match(/^ */)?.[0] ?? ''
    return css.slice(index + length, css.indexOf(`\n${indent}}`, index))
  })

const ifWanted = /@media \(prefers-reduced-motion: no-preference\) \{/g

it('nothing moves for those who asked for less motion: no key frames and no transition but in a query for it', async () => {
  const files = globSync('{components,entrypoints,site}/**/*.css', { cwd: root })
  expect(files.length).toBeGreaterThan(20)
  const moves: Record<string, string[]> = {}
  for (const file of files) {
    const css = await readFile(join(root, file), 'utf8')
    const always = bodiesOf(css, ifWanted).reduce((rest, body) => rest.replace(body, ''), css)
    const frames = bodiesOf(always, /@keyframes [a-z-]+ \{/g).filter((body) =>
      /translate|transform|rotate|scale/.test(body),
    )
    const found = [...frames, ...(always.match(/\btransition(?:-[a-z]+)?:.*/g) ?? [])]
    if (found.length > 0) moves[file] = found
  }
  expect(moves).toEqual({})
})
