import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { commitText, readBuildOrigin } from '../../../../tools/build/read-build-origin.ts'
import { aFolder } from '../../../fixtures/source.ts'

const git = (cwd: string, ...given: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...given], {
    cwd,
    encoding: 'utf8',
  }).trim()

const aRepository = async () => {
  const folder = await aFolder()
  git(folder, 'init', '--quiet')
  await writeFile(join(folder, 'a.txt'), 'a')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '-m', 'A')
  return { folder, commit: git(folder, 'rev-parse', 'HEAD') }
}

it('names the commit, and says whether there is more than it has', async () => {
  const { folder, commit } = await aRepository()
  expect(readBuildOrigin(folder)).toEqual({ commit, isChanged: false })
  await writeFile(join(folder, 'b.txt'), 'new')
  expect(readBuildOrigin(folder)).toEqual({ commit, isChanged: true })
})

it('sees new files where somebody’s settings leave them out, and variables for the build where git ignores them', async () => {
  const { folder, commit } = await aRepository()
  git(folder, 'config', 'status.showUntrackedFiles', 'no')
  await mkdir(join(folder, 'new'))
  await writeFile(join(folder, 'new/b.txt'), 'new')
  expect(readBuildOrigin(folder)).toEqual({ commit, isChanged: true })
  const other = await aRepository()
  await writeFile(join(other.folder, '.git/info/exclude'), '.env*\n')
  expect(readBuildOrigin(other.folder).isChanged).toBe(false)
  await writeFile(join(other.folder, '.env.local'), 'WXT_FEED_URL=https://example.org/')
  expect(readBuildOrigin(other.folder).isChanged).toBe(true)
})

it.each(['public/debug.log', 'feed/findings/a.yaml~', 'locales/en/a.log', 'core/a/b.log', 'entrypoints/c.log'])(
  'sees what the build may take along though git ignores it: %s',
  async (path) => {
    const { folder, commit } = await aRepository()
    // By somebody's own settings, as with the one for all repositories.
    await writeFile(join(folder, '.git/info/exclude'), '*.log\n*~\n')
    for (const harmless of ['node_modules/a.log', 'docs/public/a.log', 'a.log']) {
      await mkdir(join(folder, dirname(harmless)), { recursive: true })
      await writeFile(join(folder, harmless), 'a')
    }
    expect(readBuildOrigin(folder)).toEqual({ commit, isChanged: false })
    await mkdir(join(folder, dirname(path)), { recursive: true })
    await writeFile(join(folder, path), 'a')
    expect(readBuildOrigin(folder)).toEqual({ commit, isChanged: true })
  },
)

it.each(['--assume-unchanged', '--skip-worktree'])(
  'sees a change that git was told to look away from: %s',
  async (how) => {
    const { folder, commit } = await aRepository()
    git(folder, 'update-index', how, 'a.txt')
    await writeFile(join(folder, 'a.txt'), 'other')
    expect(git(folder, 'status', '--porcelain')).toBe('')
    expect(readBuildOrigin(folder)).toEqual({ commit, isChanged: true })
  },
)

it('takes the word of unpacked sources, even within a repository of something else', async () => {
  const { folder, commit } = await aRepository()
  const within = join(folder, 'sources')
  await mkdir(within)
  expect(readBuildOrigin(within)).toEqual({ commit: null, isChanged: false })
  for (const isChanged of [false, true]) {
    await writeFile(join(within, 'COMMIT'), commitText({ commit, isChanged }))
    expect(readBuildOrigin(within)).toEqual({ commit, isChanged })
  }
})
