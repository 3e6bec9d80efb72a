import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitFile, commitText, readBuildOrigin } from '../build/read-build-origin.ts'
import { findPrivateKey } from './find-private-key.ts'
import type { PackedFile } from './make-zip.ts'

const list = (root: string, ...given: string[]): string[] =>
  execFileSync('git', ['ls-files', '-z', ...given], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\0')
    .filter(Boolean)

/** A file's mode is the repository's word: a disk may know none. */
const programsIn = (root: string): Set<string> =>
  new Set(list(root, '--stage').flatMap((line) => (line.startsWith('100755 ') ? (line.split('\t')[1] ?? []) : [])))

/** The files that git has not, and does not ignore. @throws where one is a key, which whoever gets the zip could use */
const newFiles = (root: string): string[] => {
  const paths = list(root, '--others', '--exclude-standard')
  const key = findPrivateKey(paths.map((path) => [path, readFileSync(join(root, path))]))
  if (key !== undefined)
    throw new Error(
      `${key} holds a private key, and would be in the zip of the sources, which was not made: move it out of the repository, and run npm run zip again.`,
    )
  return paths
}

/**
 * All that the repository has, as it is now, uncommitted changes included, and the name of the commit: whoever has these
 * files can make the packages again. Throws where the folder is no repository, or has a private key in it.
 */
export const sourceFiles = (root: string): PackedFile[] => {
  const programs = programsIn(root)
  const paths = [...list(root, '--cached'), ...newFiles(root)].filter((path) => existsSync(join(root, path)))
  return [
    ...[...new Set(paths)].map((path) => ({
      path,
      bytes: readFileSync(join(root, path)),
      isProgram: programs.has(path),
    })),
    { path: commitFile, bytes: new TextEncoder().encode(commitText(readBuildOrigin(root))) },
  ]
}
