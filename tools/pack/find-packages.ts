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

/** What an earlier `npm run zip` made of the same version in the other state: it would be taken for what is made now. */
export const findOfOtherState = (folder: string, version: string, isChanged: boolean): string[] => {
  const isUncommitted = (name: string) => name.startsWith(`whosees-${version}${uncommitted}-`)
  return readdirSync(folder)
    .filter((name) => name.startsWith(`whosees-${version}-`) && isUncommitted(name) !== isChanged)
    .map((name) => join(folder, name))
}
