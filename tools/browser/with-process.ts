// What must not outlive this program: temporary folders, and browsers that nobody closes any more.
import type { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A test runner's worker is ended from outside, in one of these ways, before anybody could tidy up in good order.
const endings = ['exit', 'SIGTERM', 'disconnect']

/** Does this when the process ends, however it ends; later calls first. Gives a function that takes it back. */
export const endWithProcess = (end: () => void): (() => void) => {
  const events: EventEmitter = process
  for (const ending of endings) events.prependOnceListener(ending, end)
  return () => {
    for (const ending of endings) events.off(ending, end)
  }
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })

/** A folder of the system's temporary ones, removed when the process ends. */
export const temporaryFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `whosees-${name}-`))
  endWithProcess(() => removeFolder(folder))
  return folder
}
