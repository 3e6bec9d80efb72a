// What must not outlive this program: temporary folders, and browsers that nobody closes any more.
import type { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A test runner's worker is ended from outside, in one of these ways, before anybody could tidy up in good order.
const endings = ['exit', 'SIGTERM', 'disconnect']

const toEnd = new Set<() => void>()

const endAll = () => {
  for (const end of [...toEnd].reverse()) end()
  toEnd.clear()
}

const listen = (events: EventEmitter = process) => {
  for (const ending of endings) events.on(ending, endAll)
}

/** Does this when the process ends, however it ends; what came last first. Gives a function that takes it back. */
export const endWithProcess = (end: () => void): (() => void) => {
  if (process.listenerCount('exit', endAll) === 0) listen()
  toEnd.add(end)
  return () => toEnd.delete(end)
}

const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })

export type TemporaryFolder = { path: string; remove: () => void }

/** A folder of the system's temporary ones, removed when the process ends or before. */
export const temporaryFolder = (name: string): TemporaryFolder => {
  const path = mkdtempSync(join(tmpdir(), `whosees-${name}-`))
  const forget = endWithProcess(() => removeFolder(path))
  const remove = () => {
    forget()
    removeFolder(path)
  }
  return { path, remove }
}
