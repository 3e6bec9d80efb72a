import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../browser/with-process.ts'
import { isRunning } from '../feed/is-running.ts'

const named = /^whosees-start-(\d+)-/

/** Removes what earlier runs had no time to remove: those that were killed outright, or by a power cut. */
const sweep = (output: string): void => {
  for (const name of readdirSync(output)) {
    const pid = Number(named.exec(name)?.[1])
    if (pid > 0 && !isRunning(pid)) rmSync(join(output, name), { recursive: true, force: true })
  }
}

/** A folder for everything that one `npm start` makes: it goes with the process, whichever way that ends. */
export const ownFolder = (output: string): string => {
  mkdirSync(output, { recursive: true })
  sweep(output)
  return temporaryFolder(`start-${process.pid}`, output).path
}
