import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** The file of the sums, beside what they are of. */
export const checksumsFile = 'SHA256SUMS'

/** A line for each file, as `sha256sum --check` reads it, by name. */
export const checksums = (paths: string[]): string =>
  [...paths]
    .sort((one, other) => (basename(one) < basename(other) ? -1 : 1))
    .map((path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}\n`)
    .join('')
