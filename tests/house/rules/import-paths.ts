import { posix } from 'node:path'

/** A path as it is written to import it from within a folder. */
const writtenFrom = (folder: string, path: string): string => {
  const way = posix.relative(folder, path)
  return way.startsWith('.') ? way : `./${way}`
}

/**
 * Imports that leave a folder and come back into it. The linter's rules are about paths as they are written, so that such
 * a way around would get past them.
 */
export const roundaboutImports = (texts: Map<string, string>): string[] =>
  [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g)].flatMap(([, source = '']) => {
      const folder = posix.dirname(path)
      const straight = writtenFrom(folder, posix.join(folder, source))
      return source === straight ? [] : [`${path} imports ${source}: write it as ${straight}.`]
    }),
  )
