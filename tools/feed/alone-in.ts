import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ifThere } from './if-there.ts'
import { isRunning } from './is-running.ts'
import { createFile } from './replace-file.ts'

/** Of a command that is at work there: its number. Hosts and other commands take it for a part of a file. */
const markName = 'publishing.part'

const take = async (folder: string): Promise<void> => {
  const path = join(folder, markName)
  if (await createFile(path, `${process.pid}\n`)) return
  const other = Number(await ifThere(readFile(path, 'utf8')))
  // One that was stopped could not take its mark away.
  const isLeft = !(other > 0 && isRunning(other))
  if (isLeft) await rm(path, { force: true })
  if (isLeft && (await createFile(path, `${process.pid}\n`))) return
  throw new Error(
    `Another command is at work in ${folder} (process ${other}): wait until it has ended, and run this one again. If there is none, remove ${path}. Nothing was written.`,
  )
}

/**
 * Does a job in the published folder while no other command works there: of two at once, one would take away the feed
 * that the other's pointer names. Throws a sentence where one does. In a folder that is not there yet, nothing is at stake.
 */
export const aloneIn = async <Value>(folder: string, job: () => Promise<Value>): Promise<Value> => {
  if (!existsSync(folder)) return job()
  await take(folder)
  return job().finally(() => rm(join(folder, markName), { force: true }))
}
