import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import type { Declaration } from './declarations.ts'
import type { Tree } from './tree.ts'

const exportedTwice = (tree: Tree, kind: Declaration['kind']): [string, string[]][] => {
  const paths = Map.groupBy(
    [...tree].flatMap(([path, { declared }]) =>
      declared.filter((each) => each.exported && each.kind === kind).map(({ name }) => ({ name, path })),
    ),
    ({ name }) => name,
  )
  return [...paths]
    .map(([name, places]): [string, string[]] => [name, places.map(({ path }) => path)])
    .filter(([, places]) => places.length > 1)
}

export const typesOfOneName = (tree: Tree): string[] =>
  exportedTwice(tree, 'type').map(
    ([name, paths]) => `${paths.join(' and ')} each export a type ${name}: use one of them, or give each its own name.`,
  )

export const functionsOfOneName = (tree: Tree): string[] =>
  exportedTwice(tree, 'function').map(
    ([name, paths]) => `${paths.join(' and ')} each export a function ${name}: use one, or name each for what it does.`,
  )

/** The types and values that JavaScript, TypeScript and the DOM have everywhere, read from TypeScript's own library. */
export const readGlobals = (root: string): Set<string> => {
  const files = globSync('node_modules/@typescript/*/lib/lib.{dom,es,webworker,decorators}*.d.ts', { cwd: root })
  const declaration = /^\s*(?:declare )?(?:interface|type|class|var|function|namespace) (\w+)/gm
  const namesIn = (file: string) => [...readFileSync(posix.join(root, file), 'utf8').matchAll(declaration)]
  return new Set(files.flatMap(namesIn).map(([, name]) => name as string))
}

export const typesNamedAsGlobals = (tree: Tree, globals: Set<string>): string[] =>
  [...tree].flatMap(([path, { declared }]) =>
    declared
      .filter(({ kind, name }) => kind === 'type' && globals.has(name))
      .map(({ name }) => `${path} declares a type ${name}, which is a global: say in its name whose or which it is.`),
  )
