import { type Zippable, zipSync } from 'fflate'

/** A file to be packed. `isProgram`: whether its owner may run it. */
export type PackedFile = { path: string; bytes: Uint8Array; isProgram?: boolean }

const unix = 3

/** By code units: a locale would sort in its own way. */
const inOrder = (one: PackedFile, other: PackedFile): number => (one.path < other.path ? -1 : 1)

/** The same bytes from the same files, whatever their times, their modes on this disk and the order they come in. */
export const makeZip = (files: PackedFile[]): Uint8Array => {
  const entries: Zippable = {}
  // The first day that a zip can name, by the clock of whatever time zone: the bytes are the same in each.
  const mtime = new Date(1980, 0, 1)
  for (const { path, bytes, isProgram } of [...files].sort(inOrder)) {
    const mode = isProgram ? 0o100755 : 0o100644
    entries[path] = [bytes, { mtime, os: unix, attrs: mode << 16, level: 9 }]
  }
  return zipSync(entries)
}
