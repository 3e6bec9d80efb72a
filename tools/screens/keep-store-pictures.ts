import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repackPng } from './repack-png.ts'

/**
 * Puts the pictures for the stores where the repository has them, in place of those that are there, as small as may be:
 * all of them or none.
 */
export const keepStorePictures = (from: string, kept: string): void => {
  const names = readdirSync(from).filter((one) => one.endsWith('.png'))
  if (names.length === 0) throw new Error(`There is no picture in ${from}, so those in ${kept} were kept.`)
  const pictures = names.map((name) => ({ name, bytes: repackPng(readFileSync(join(from, name))) }))
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(kept, { recursive: true })
  for (const { name, bytes } of pictures) writeFileSync(join(kept, name), bytes)
}
