import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of the working tree that git has or would take, by its path from the root. */
export const listFiles = (root: string): string[] => {
  const list = (...kinds: string[]) =>
    execFileSync('git', ['ls-files', '--exclude-standard', ...kinds], { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
  const deleted = new Set(list('--deleted'))
  return list('--cached', '--others').filter((file) => !deleted.has(file))
}

/** The code that the house has rules for: what ships, and what builds and measures it. */
export const isSource = (file: string): boolean =>
  /^(core|platform|components|entrypoints|tools|bench)\/.*\.tsx?$/.test(file)

/** The texts of all source files. */
export const readSource = (root: string): Map<string, string> =>
  new Map(
    listFiles(root)
      .filter(isSource)
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  )
