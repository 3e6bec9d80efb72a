import { existsSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { ifThere } from './if-there.ts'
import { createFile } from './replace-file.ts'

/** The path with its symbolic links resolved, as far as it exists. */
const realPath = async (path: string): Promise<string> =>
  (await ifThere(realpath(path))) ??
  (dirname(path) === path ? path : join(await realPath(dirname(path)), basename(path)))

const isWorkTree = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isWorkTree(dirname(folder)))

/** Clause 6.6: a private key is never in a repository, not even in an ignored corner of one. */
const requireOutsideGit = async (path: string) => {
  if (isWorkTree(dirname(await realPath(resolve(path)))))
    throw new Error(`${path} is in a git work tree, where it could be committed: choose another place with --out.`)
}

/** Writes a new file, whole or not at all, that only its owner can read. Throws a sentence if it is in a repository, or there already. */
export const writePrivateFile = async (path: string, text: string): Promise<void> => {
  await requireOutsideGit(path)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const isNew = await createFile(path, text, 0o600)
  if (!isNew) throw new Error(`${path} already exists, and no key is overwritten: choose another file with --out.`)
}
