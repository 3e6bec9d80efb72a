// A browser with policies of its own, as an administrator would set them. Those of the machine stay as they are:
// nothing is left in its folders, and no other browser sees the policies.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { BrowserName } from './driven.ts'
import { findBrowser } from './find-browser.ts'
import { temporaryFolder } from './with-process.ts'

export type PolicyBrowser = {
  /** To be started instead of the browser's own. */
  executablePath: string
  args: string[]
  /** Sets the policies, given as the text of the file that the browser reads. */
  write: (text: string) => void
  remove: () => void
}

/** Where Chromium and its relatives look for policies, by the name of their executable: it is compiled into them. */
const rootOf = (executable: string): string =>
  ({ 'google-chrome': '/etc/opt/chrome', 'microsoft-edge': '/etc/opt/edge' })[
    basename(executable).replace(/-stable$/, '')
  ] ?? '/etc/chromium'

const isRoot = process.getuid?.() === 0

// A mount that only this process and its children see. Without root it needs a user namespace, where Linux allows one.
const unshare = ['unshare', '--mount', ...(isRoot ? [] : ['--map-root-user'])]

const whyNoMounts = (root: string): string | null => {
  if (process.platform !== 'linux') return 'Chromium reads policies from files on Linux only.'
  if (!existsSync(root)) return `There is no folder ${root} to lay policies over.`
  const [command = '', ...args] = unshare
  // Only a mount shows whether mounts are allowed, too.
  const { status } = spawnSync(command, [...args, 'mount', '--bind', root, root], { stdio: 'ignore' })
  return status === 0 ? null : 'This machine lets nobody lay a folder over another for one program (unshare --mount).'
}

const layChromium = (executable: string): PolicyBrowser => {
  const { path, remove } = temporaryFolder('policies')
  const root = rootOf(executable)
  const laid = join(path, 'etc')
  cpSync(root, laid, { recursive: true, filter: (source) => !source.startsWith(join(root, 'policies')) })
  const managed = join(laid, 'policies/managed')
  mkdirSync(managed, { recursive: true })
  const executablePath = join(path, 'chromium')
  const run = `mount --bind "$1" "$2" || exit 1; shift 2; exec "$@"`
  const command = [...unshare, 'sh', '-c', `'${run}'`, 'sh', `'${laid}'`, `'${root}'`, `'${executable}'`, '"$@"']
  writeFileSync(executablePath, `#!/bin/sh\nexec ${command.join(' ')}\n`)
  chmodSync(executablePath, 0o755)
  return {
    executablePath,
    // Chromium believes it is root there, and refuses to run its sandbox as root.
    args: isRoot ? [] : ['--no-sandbox'],
    write: (text) => writeFileSync(join(managed, 'whosees.json'), text),
    remove,
  }
}

/** The folder of Firefox itself: what was found may be a script or a link that starts it. */
const firefoxFolder = (executable: string): string | null => {
  const candidates = [executable, join(dirname(executable), 'firefox-esr')].filter((path) => existsSync(path))
  const folders = candidates.map((path) => dirname(realpathSync(path)))
  return folders.find((folder) => existsSync(join(folder, 'omni.ja'))) ?? null
}

// Firefox looks beside its executable, so a folder with a copy of that, and links to the rest, is another Firefox.
const layFirefox = (folder: string): PolicyBrowser => {
  const { path, remove } = temporaryFolder('firefox')
  const executables = ['firefox', 'firefox-esr', 'firefox-bin']
  for (const name of readdirSync(folder).filter((name) => name !== 'distribution')) {
    if (executables.includes(name)) copyFileSync(join(folder, name), join(path, name))
    else symlinkSync(join(folder, name), join(path, name))
  }
  mkdirSync(join(path, 'distribution'))
  return {
    executablePath: join(path, executables.find((name) => existsSync(join(path, name))) ?? 'firefox'),
    args: [],
    write: (text) => writeFileSync(join(path, 'distribution/policies.json'), text),
    remove,
  }
}

/** A browser that takes policies, or a sentence that says why there can be none on this machine. */
export const withPolicies = async (name: BrowserName): Promise<PolicyBrowser | string> => {
  const executable = await findBrowser(name)
  if (name === 'chromium') return whyNoMounts(rootOf(executable)) ?? layChromium(executable)
  const folder = process.platform === 'linux' ? firefoxFolder(executable) : null
  return folder === null ? `Firefox is not where its files are known to be (${executable}).` : layFirefox(folder)
}
