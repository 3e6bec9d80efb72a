import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const document = readFileSync(join(root, 'docs/publishing.md'), 'utf8')

/** `--[no-]shrinks` is two options. */
const optionsIn = (text: string): string[] =>
  [...text.replaceAll(/--\[no-\](\w+)/g, '--$1 --no-$1').matchAll(/--[a-z][\w-]*/g)].map(([option]) => option).sort()

const rows = [...document.matchAll(/^\| `npm run ([\w:]+)` \| `(.*)` \|$/gm)].map(([, command = '', options = '']) => ({
  command,
  options: optionsIn(options),
}))

/** What each tool says itself of how it is used. */
const usages = new Map(
  readdirSync(join(root, 'tools'))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(root, 'tools', name), 'utf8')
      const [, command, options = ''] = /'npm run ([\w:]+) (.*)'/.exec(text) ?? []
      return command ? [[command, optionsIn(options)] as const] : []
    }),
)

describe('docs/publishing.md', () => {
  it('lists commands', () => expect(rows.length).toBeGreaterThan(9))

  it.each(rows)('gives $command the options that it has', ({ command, options }) => {
    expect(options).toEqual(usages.get(command))
  })
})
