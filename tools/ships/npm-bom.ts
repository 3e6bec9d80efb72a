import { execFileSync } from 'node:child_process'
import type { Bom } from './shipped-bom.ts'

/** npm's own bill of materials, made from the lock file alone: it asks no registry, and looks into no folder. */
export const npmBom = (root: string): Bom =>
  JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      // On Windows, npm is a script.
      shell: process.platform === 'win32',
    }),
  )
