import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checksums, checksumsFile } from '../pack/checksums.ts'

/** What is wrong with a line of the sums; `undefined` where the file is the one that it is of. */
const faultOf = (folder: string, line: string): string | undefined => {
  const name = line.slice(line.indexOf('  ') + 2)
  const path = join(folder, name)
  if (!existsSync(path)) return `${name} is in ${checksumsFile}, and is not there: run npm run zip again.`
  if (checksums([path]) !== `${line}\n`)
    return `${name} is not the file whose sum ${checksumsFile} has, so it was changed since: run npm run zip again.`
  return undefined
}

/** Why the files of a folder are not those whose sums lie beside them, a sentence each that says what to do. */
export const findSumObstacles = (folder: string, packages: string[]): string[] => {
  const path = join(folder, checksumsFile)
  if (!existsSync(path)) return [`There is no ${path}: npm run zip writes it.`]
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const unlisted = packages
    .map((each) => basename(each))
    .filter((name) => !lines.some((line) => line.endsWith(`  ${name}`)))
  return [
    ...lines.flatMap((line) => faultOf(folder, line) ?? []),
    ...unlisted.map((name) => `${name} is not in ${checksumsFile}: run npm run zip again.`),
  ]
}
