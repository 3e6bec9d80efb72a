// Lays the test-only extension of tests/fixtures/probe-extension, with axe-core beside it, into a temporary folder.
import { cpSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const source = join(import.meta.dirname, '../../tests/fixtures/probe-extension')

export const axePath = (): string => createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export const layProbeExtension = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'whosees-probe-'))
  cpSync(source, folder, { recursive: true })
  cpSync(axePath(), join(folder, 'axe.min.js'))
  return folder
}
