import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { uncommitted } from './package-stem.ts'

/**
 * Paths of the packages of a version for these browsers, with or without uncommitted changes. Throws where there is none
 * for one of them.
 */
export const findPackages = (folder: string, version: string, browsers: string[]): string[] => {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const foundFor = (browser: string) =>
    names.filter((name) => ['', uncommitted].some((state) => name === `whosees-${version}${state}-${browser}.zip`))
  const missing = browsers.filter((browser) => foundFor(browser).length === 0)
  if (missing.length > 0)
    throw new Error(
      `There is no package of version ${version} for ${missing.join(', ')} in ${folder}: npm run zip makes them.`,
    )
  return browsers.flatMap(foundFor).map((name) => join(folder, name))
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
