import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const inRepository = (root: string): string[] => {
  const list = (...kinds: string[]) =>
    execFileSync('git', ['ls-files', '--exclude-standard', ...kinds], { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
  const deleted = new Set(list('--deleted'))
  return list('--cached', '--others').filter((file) => !deleted.has(file))
}

/** As `.gitignore` here names them: folders by a slash at the end, files by an asterisk at the beginning or the end. */
const isIgnoredBy = (lines: string[]) => (name: string, isFolder: boolean) =>
  lines.some((line) => {
    if (line.startsWith('*')) return name.endsWith(line.slice(1))
    return line.endsWith('*') ? name.startsWith(line.slice(0, -1)) : isFolder && line === `${name}/`
  })

const unpacked = (root: string): string[] => {
  const isIgnored = isIgnoredBy(readFileSync(join(root, '.gitignore'), 'utf8').split(/\r?\n/))
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (isIgnored(entry.name, entry.isDirectory())) return []
      return entry.isDirectory() ? walk(path) : [path]
    })
  return walk('')
}

/**
 * Every file of the working tree that git has or would take, by its path from the root; also where the sources were
 * unpacked from their zip.
 */
export const listFiles = (root: string): string[] =>
  existsSync(join(root, '.git')) ? inRepository(root) : unpacked(root)

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
