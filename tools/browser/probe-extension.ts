// Copies the test-only extension from tests/fixtures/probe-extension, with axe-core, into a temporary folder.
import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { temporaryFolder } from './with-process.ts'

const source = join(import.meta.dirname, '../../tests/fixtures/probe-extension')

/** A script that defines `findCutTexts` in a page. */
export const cutTextsPath = (): string => join(source, 'cut.js')

export const axePath = (): string => createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let laid: string | undefined

const lay = (): string => {
  const { path: folder } = temporaryFolder('probe')
  cpSync(source, folder, { recursive: true })
  cpSync(axePath(), join(folder, 'axe.min.js'))
  return folder
}

/** The folder to install; one for the whole process. */
export const layProbeExtension = (): string => {
  laid ??= lay()
  return laid
}
