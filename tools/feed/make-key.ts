import { existsSync } from 'node:fs'
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { addKey, readChannel } from './channel-file.ts'
import { generateSigningKey, publicHalf } from './signing-key.ts'

/** With its symbolic links resolved, as far as the path is there. */
const realPath = async (path: string): Promise<string> =>
  realpath(path).catch(async () =>
    dirname(path) === path ? path : join(await realPath(dirname(path)), basename(path)),
  )

const isWorkTree = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isWorkTree(dirname(folder)))

/** Clause 6.6: the private key never lies in a repository, not even an ignored corner of one. */
const requireOutsideGit = async (path: string) => {
  if (isWorkTree(dirname(await realPath(resolve(path)))))
    throw new Error(`${path} lies in a git work tree, where it could be committed: choose another place with --out.`)
}

const writePrivate = async (path: string, text: string) => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause
    throw new Error(`${path} is there already, and no key is overwritten: choose another file with --out.`, { cause })
  })
}

/**
 * Clause 7, feed:keygen: the private key to `out` (or to the editor's own configuration folder), then the public one to
 * channel.json; in that order, so that no public key is ever without its private one.
 */
export const makeKey = async (sourceDir: string, out: string): Promise<{ path: string; kid: string }> => {
  const { channel } = await readChannel(sourceDir)
  const key = await generateSigningKey()
  const path = out || join(homedir(), '.config', 'whosees', `${channel}-${key.kid.slice(0, 8)}.private.jwk`)
  await requireOutsideGit(path)
  await writePrivate(path, `${JSON.stringify(key, null, 2)}\n`)
  await addKey(sourceDir, publicHalf(key))
  return { path, kid: key.kid }
}
