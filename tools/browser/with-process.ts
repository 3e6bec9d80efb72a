// What must not outlive this program: temporary folders, and browsers that nobody is left to close.
import type { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A test runner ends its workers in one of these ways, before they could tidy up after themselves.
const endings = ['exit', 'SIGTERM', 'disconnect']

const toEnd = new Set<() => void>()

const endAll = () => {
  for (const end of [...toEnd].reverse()) end()
  toEnd.clear()
}

const listen = (events: EventEmitter = process) => {
  for (const ending of endings) events.on(ending, endAll)
}

/** Does a job when the process ends, however it ends; the latest job first. Returns a function that cancels it. */
export const endWithProcess = (end: () => void): (() => void) => {
  if (process.listenerCount('exit', endAll) === 0) listen()
  toEnd.add(end)
  return () => toEnd.delete(end)
}

const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })

export type TemporaryFolder = { path: string; remove: () => void }

/** A temporary folder, removed when the process ends, or earlier by `remove`; among the system's own, or in `within`. */
export const temporaryFolder = (name: string, within = tmpdir()): TemporaryFolder => {
  const path = mkdtempSync(join(within, `whosees-${name}-`))
  const forget = endWithProcess(() => removeFolder(path))
  const remove = () => {
    forget()
    removeFolder(path)
  }
  return { path, remove }
}
