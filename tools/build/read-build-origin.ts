import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOrigin } from '../../core/build/build-origin.ts'

/** In the zip of the sources, which has no repository around it: the commit they are of. */
export const commitFile = 'COMMIT'

/** What git answers in a folder; null where there is no git, or no repository. */
const git = (root: string, ...given: string[]): string | null => {
  try {
    return execFileSync('git', given, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trimEnd()
  } catch {
    return null
  }
}

/** A folder unpacked within somebody's repository is none of it. */
const isRepository = (root: string): boolean => {
  const top = git(root, 'rev-parse', '--show-toplevel')
  return top !== null && realpathSync(top) === realpathSync(root)
}

/** What the text of that file says. */
export const readCommitText = (text: string): BuildOrigin => {
  const [commit = '', ...rest] = text.trimEnd().split(' ')
  return /^[0-9a-f]{40}$/.test(commit) ? { commit, isChanged: rest.length > 0 } : { commit: null, isChanged: false }
}

/** Somebody's settings may leave out new files, which are built like any other. */
const listChanges = (root: string) => git(root, 'status', '--porcelain', '--untracked-files=all')

/** Where the build looks for files, and packs or reads whatever it finds. */
const builtFolders = ['public', 'feed', 'locales', 'entrypoints', 'components', 'core', 'platform']

/** What git ignores, by the repository's word or by somebody's own, is built like any other, and in no commit. */
const listIgnored = (root: string) =>
  git(root, 'ls-files', '--others', '--ignored', '--exclude-standard', '--', ...builtFolders)

/** Of files that git was told to look away from (in small letters, or as S), it tells no change. */
const looksAway = (root: string): boolean => /^[a-zS] /m.test(git(root, 'ls-files', '-v') ?? '')

/** The build reads variables from such files, which git ignores, since keys may be in them. */
const hasEnvironment = (root: string): boolean => readdirSync(root).some((name) => /^\.env(?:\.|$)/.test(name))

/** Which commit a folder of sources is of, by git or, without a repository, by the file of a sources zip. */
export const readBuildOrigin = (root: string): BuildOrigin => {
  const path = join(root, commitFile)
  if (!isRepository(root)) return readCommitText(existsSync(path) ? readFileSync(path, 'utf8') : '')
  const isChanged = listChanges(root) !== '' || listIgnored(root) !== '' || looksAway(root) || hasEnvironment(root)
  return { commit: git(root, 'rev-parse', 'HEAD'), isChanged }
}

/** The text of that file. */
export const commitText = ({ commit, isChanged }: BuildOrigin): string =>
  `${commit ?? 'unknown'}${isChanged ? ' with uncommitted changes' : ''}\n`
