import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repackPng } from './repack-png.ts'

/** Puts the pictures for the stores where the repository has them, in place of those that are there, as small as may be. */
export const keepStorePictures = (from: string, kept: string): void => {
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(from).filter((one) => one.endsWith('.png')))
    writeFileSync(join(kept, name), repackPng(readFileSync(join(from, name))))
}
