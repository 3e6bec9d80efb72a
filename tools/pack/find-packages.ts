import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { uncommitted } from './package-stem.ts'

/** Paths of the packages of a version for these browsers, with or without uncommitted changes. @throws without any */
export const findPackages = (folder: string, version: string, browsers: string[]): string[] => {
  const wanted = browsers.flatMap((browser) =>
    ['', uncommitted].map((state) => `whosees-${version}${state}-${browser}.zip`),
  )
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const found = names.filter((name) => wanted.includes(name)).map((name) => join(folder, name))
  if (found.length === 0)
    throw new Error(`There is no package of version ${version} in ${folder}: npm run zip makes them.`)
  return found
}

/**
 * Packages of the same version that an earlier `npm run zip` made in the other state, with or without uncommitted
 * changes: they would be taken for the current ones.
 */
export const findOfOtherState = (folder: string, version: string, isChanged: boolean): string[] => {
  const isUncommitted = (name: string) => name.startsWith(`whosees-${version}${uncommitted}-`)
  return readdirSync(folder)
    .filter((name) => name.startsWith(`whosees-${version}-`) && isUncommitted(name) !== isChanged)
    .map((name) => join(folder, name))
}
