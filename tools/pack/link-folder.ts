import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const linkFile = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch {
    // On another disk, there are no links from one to the other.
    copyFileSync(from, to)
  }
}

/** What tools keep for themselves they write to, and two folders must not share it. */
const isCache = (name: string) => name.startsWith('.') && name !== '.bin'

/** A second folder of the same files, which takes no room: for packages, which nobody writes to. Caches are left out. */
export const linkFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true }).filter(({ name }) => !isCache(name))) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkFile(source, target)
  }
}
