import { existsSync, readFileSync, statSync } from 'node:fs'
import { type Unzipped, unzipSync } from 'fflate'

/**
 * The files of a zip by their paths. Throws a sentence where it is none, or cut off.
 * @param isWanted which of them; without it all
 * @param remedy what to do about it: the rest of the sentence
 */
export const readZip = (path: string, remedy: string, isWanted: (name: string) => boolean = () => true): Unzipped => {
  if (!existsSync(path)) throw new Error(`There is no ${path}: ${remedy}`)
  if (statSync(path).isDirectory()) throw new Error(`${path} is a folder, and no zip: ${remedy}`)
  const bytes = readFileSync(path)
  try {
    return unzipSync(bytes, { filter: ({ name }) => isWanted(name) })
  } catch (cause) {
    throw new Error(`${path} is damaged, or is no zip: ${remedy}`, { cause })
  }
}
