// `npm run zip:check [-- --install --in DIR]`: makes the packages twice, from two clean clones of what is committed, and compares
// them byte for byte. The clones differ in all that must not matter: the folder, umask, time zone and locale.
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { temporaryFolder } from './browser/with-process.ts'
import { run } from './feed/run.ts'
import { checksumsFile } from './pack/checksums.ts'
import { linkFolder } from './pack/link-folder.ts'

const root = join(import.meta.dirname, '..')

type Surroundings = { folder: string; umask: number; env: Record<string, string> }

const first: Surroundings = { folder: 'a', umask: 0o022, env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' } }
const second: Surroundings = {
  folder: join('another place', 'whosees-of-somebody-else'),
  umask: 0o077,
  env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
}

/** Makes the packages in a clone; returns their checksums. */
const makeIn = (within: string, commit: string, { folder, umask, env }: Surroundings, install: boolean): string => {
  const clone = join(within, folder)
  process.umask(umask)
  const options: ExecFileSyncOptions = {
    env: { ...process.env, ...env, WHOSEES_OUTPUT: join(clone, '.output') },
    stdio: ['ignore', 'ignore', 'pipe'],
  }
  const npm = (...given: string[]) =>
    // On Windows, npm is a script.
    execFileSync('npm', given, { ...options, cwd: clone, shell: process.platform === 'win32' })
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone], options)
  // Somebody may commit in the meantime.
  execFileSync('git', ['checkout', '--quiet', '--detach', commit], { ...options, cwd: clone })
  if (install) npm('ci')
  else linkFolder(join(root, 'node_modules'), join(clone, 'node_modules'))
  npm('run', 'zip')
  return readFileSync(join(clone, '.output', checksumsFile), 'utf8')
}

/** Throws where there is nothing to clone, or no room for the clones. */
const requireRoom = (within: string) => {
  if (!existsSync(join(root, '.git')))
    throw new Error(
      `${root} is no repository, so there is nothing committed to clone: npm run zip makes the packages, whose sums you can compare (docs/releasing.md).`,
    )
  const used = [first, second].map(({ folder }) => join(within, folder)).find((path) => existsSync(path))
  if (used !== undefined)
    throw new Error(`${used} is there already, and was left as it is: name a new folder with --in.`)
}

const onlyIn = (lines: string, others: string): string[] => lines.split('\n').filter((line) => !others.includes(line))

await run('npm run zip:check [-- --install --in DIR]', { install: false, in: '' }, async ({ install, in: kept }) => {
  // A folder that is named is left as it is, to be looked into.
  const within = kept ? resolve(kept) : temporaryFolder('zip-check').path
  requireRoom(within)
  mkdirSync(within, { recursive: true })
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const one = makeIn(within, commit, first, install)
  const other = makeIn(within, commit, second, install)
  if (one === other) {
    process.stdout.write(`Two clones of ${commit} made the same packages, byte for byte:\n${one}`)
    return 0
  }
  console.error('Two clones made different packages; --in DIR keeps both of them there:')
  for (const line of [...onlyIn(one, other), ...onlyIn(other, one)]) console.error(line)
  return 1
})
