import { type FileHandle, mkdir, open, readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ifThere } from '../feed/if-there.ts'
import { cannotWrite, replaceFile } from '../feed/replace-file.ts'
import type { Asset } from './asset.ts'

/** The list of what this program has written, a path in each line: only that is ever replaced or removed. */
const listName = 'site-files.txt'
const feedNames = /^((latest(\.pending)?|feed(-[0-9a-f]{16})?)\.json(\.part)?|publishing\.part)$/

// The list comes from a folder, so it is no more trusted than one: nothing in it leads out of it.
const ownPath = /^(?!.*(^|\/)\.{1,2}(\/|$))[\w.-]+(\/[\w.-]+)*$/

const readList = async (folder: string): Promise<string[]> => {
  const text = (await ifThere(readFile(join(folder, listName), 'utf8'))) ?? ''
  const paths = text.split('\n').filter((line) => line !== '')
  if (paths.every((path) => ownPath.test(path))) return paths
  throw new Error(`${join(folder, listName)} is no list of a website’s files. Nothing was written.`)
}

/** What is in a folder, by path; none if it is not there. */
const listFiles = async (folder: string): Promise<string[]> => {
  const entries = (await ifThere(readdir(folder, { recursive: true, withFileTypes: true }))) ?? []
  const start = join(folder, '/').length
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(start).replaceAll('\\', '/'))
}

/**
 * Which files in the folder are an earlier website's. Throws a sentence if it holds anything that neither a publication
 * nor a website has put there.
 */
export const requireOwnFolder = async (folder: string): Promise<string[]> => {
  const own = await readList(folder)
  const known = new Set([...own, listName])
  const isStrange = (path: string) => !known.has(path.replace(/\.part$/, '')) && !feedNames.test(path)
  const [strange] = (await listFiles(folder)).filter(isStrange).sort()
  if (strange === undefined) return own
  throw new Error(
    `${folder} holds ${strange}, which this program did not make: move it away, or give another folder. Nothing was written.`,
  )
}

/** Adds a path to the list. Throws a sentence: Node names no file of which it has no room for more. */
export const addToList = (list: Pick<FileHandle, 'appendFile'>, folder: string, path: string): Promise<void> =>
  list.appendFile(`${path}\n`).catch((cause) => {
    throw cannotWrite(join(folder, listName), cause, 'What was made so far was kept')
  })

const writeAll = async (
  folder: string,
  files: Iterable<Asset> | AsyncIterable<Asset>,
  note: (path: string) => unknown,
) => {
  const paths = new Set<string>()
  const folders = new Set<string>()
  for await (const { path, contents } of files) {
    const at = dirname(path)
    if (!folders.has(at)) await mkdir(join(folder, at), { recursive: true })
    // First into the list: a run that is stopped at any point leaves nothing that the next takes for somebody else's.
    await note(path)
    await replaceFile(join(folder, path), contents)
    paths.add(path)
    folders.add(at)
  }
  return paths
}

/** The folders that a path leads through, the deepest first. */
const foldersOf = (path: string): string[] => {
  const folder = dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

/** For a folder without a page many hosts answer 403, which looks like a fault, and not the page that says 404. */
const removeEmptyFolders = async (folder: string, gone: string[]): Promise<void> => {
  const deepestFirst = [...new Set(gone.flatMap(foldersOf))].sort((one, other) => other.length - one.length)
  for (const path of deepestFirst)
    await rmdir(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(error.code ?? '')) throw error
    })
}

/** Writes a website's files and removes those that only the one before had. Gives how many files there are. */
export const writeSiteFolder = async (
  folder: string,
  files: Iterable<Asset> | AsyncIterable<Asset>,
): Promise<number> => {
  const before = await requireOwnFolder(folder)
  await mkdir(folder, { recursive: true })
  const list = await open(join(folder, listName), 'a')
  const now = await writeAll(folder, files, (path) => addToList(list, folder, path)).finally(() => list.close())
  // With what a run that was stopped has left half-written: of those that are there now, nothing is left by now.
  const gone = before.filter((path) => !now.has(path)).flatMap((path) => [path, `${path}.part`])
  await Promise.all(gone.map((path) => rm(join(folder, path), { force: true })))
  await removeEmptyFolders(folder, gone)
  await replaceFile(join(folder, listName), `${[...now].sort().join('\n')}\n`)
  return now.size
}
