import { open, readFile, rename, rm } from 'node:fs/promises'
import { ifThere } from './if-there.ts'

type Contents = string | Uint8Array

const partOf = (path: string) => `${path}.part`

const isTheirs = 'get the right to write there'
const advice: Record<string, string> = {
  ENOSPC: 'make room',
  EDQUOT: 'make room',
  EFBIG: 'make room',
  ENOENT: 'make its folder',
  EISDIR: 'move the folder that is in the way',
  EACCES: isTheirs,
  EPERM: isTheirs,
  EROFS: isTheirs,
}

/** @param kept what is as it was, in a sentence of its own but for the full stop */
export const cannotWrite = (path: string, cause: NodeJS.ErrnoException, kept: string): Error =>
  new Error(
    `${path} cannot be written (${cause.message}). ${kept}: ${advice[cause.code ?? ''] ?? 'mend that'}, and run the command again.`,
    { cause },
  )

/** Opens a file by `flag`, and removes it again where it cannot be written whole. */
const writeWhole = async (path: string, contents: Contents, flag: string, mode?: number): Promise<void> => {
  const file = await open(path, flag, mode)
  try {
    await file.writeFile(contents)
    await file.close()
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
}

const takePlace = (path: string): Promise<void> =>
  rename(partOf(path), path).catch(async (error) => {
    await rm(partOf(path), { force: true })
    throw error
  })

/** Replaces a file whole or not at all: a command that is stopped half-way leaves the old one. Throws a sentence. */
export const replaceFile = async (path: string, contents: Contents): Promise<void> => {
  try {
    await writeWhole(partOf(path), contents, 'w')
    await takePlace(path)
  } catch (cause) {
    throw cannotWrite(path, cause as NodeJS.ErrnoException, 'What was there before was kept')
  }
}

/** Makes a file whole or not at all; false where there is one of that name, which is kept. Throws a sentence. */
export const createFile = async (path: string, contents: Contents, mode?: number): Promise<boolean> => {
  try {
    await writeWhole(path, contents, 'wx', mode)
    return true
  } catch (error) {
    const cause = error as NodeJS.ErrnoException
    if (cause.code === 'EEXIST') return false
    throw cannotWrite(path, cause, 'Nothing of it was left')
  }
}

/** Gives what failed at the first of these, with its path; null where nothing did. */
const firstFailure = async (paths: Iterable<string>, job: (path: string) => Promise<unknown>) => {
  for (const path of paths) {
    try {
      await job(path)
    } catch (error) {
      return { path, cause: error as NodeJS.ErrnoException }
    }
  }
  return null
}

const putBack = async (path: string, before: Contents | null | undefined) =>
  before === null || before === undefined ? rm(path, { force: true }) : replaceFile(path, before)

/** Replaces all of these files or none: each is written beside its place before the first takes it. Throws a sentence. */
export const replaceFiles = async (files: ReadonlyMap<string, Contents>): Promise<void> => {
  const before = new Map<string, Contents | null>()
  const isWritten = new Set<string>()
  const isReplaced = new Set<string>()
  const failure =
    (await firstFailure(files.keys(), async (path) => {
      before.set(path, await ifThere(readFile(path)))
      await writeWhole(partOf(path), files.get(path) ?? '', 'w')
      isWritten.add(path)
    })) ??
    (await firstFailure(files.keys(), async (path) => {
      await takePlace(path)
      isReplaced.add(path)
    }))
  if (failure === null) return
  await Promise.all([...isWritten].map((path) => rm(partOf(path), { force: true })))
  const stuck = await firstFailure(isReplaced, (path) => putBack(path, before.get(path)))
  if (stuck) throw cannotWrite(stuck.path, stuck.cause, `It is new, and ${failure.path} is old`)
  throw cannotWrite(failure.path, failure.cause, 'Nothing was written')
}
