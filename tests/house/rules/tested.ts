import type { Module, Tree } from './tree.ts'

/** The test that mirrors a file: `tests/unit/` and the file's own path. */
const mirrorsOf = (path: string): string[] => {
  const mirror = `tests/unit/${path.replace(/\.tsx?$/, '')}.test`
  return [`${mirror}.ts`, `${mirror}.tsx`]
}

/** Whether a test expects something, and calls the file itself or a fixture that calls it. */
const tests = (path: string, test: Module | undefined, tree: Tree): boolean => {
  if (!test?.uses.expects) return false
  const fixtures = [...test.uses.paths].filter((used) => used.startsWith('tests/fixtures/'))
  return test.uses.paths.has(path) || fixtures.some((fixture) => tree.get(fixture)?.uses.paths.has(path))
}

const filesWithBehaviour = (tree: Tree, rooms: string[]): string[] =>
  [...tree]
    .filter(([path, { uses }]) => uses.hasBehaviour && rooms.some((room) => path.startsWith(room)))
    .map(([path]) => path)

/**
 * A file is tested when a unit test calls something of it, or passes it to a call, and expects something: an import
 * alone, a type, or a test of the neighbour that happens to go through it is not enough. What only holds data or types
 * has no behaviour to test.
 */
export const untestedFiles = (tree: Tree, rooms: string[]): string[] => {
  const unitTests = [...tree].filter(([path]) => /^tests\/unit\/.*\.test\.tsx?$/.test(path))
  return filesWithBehaviour(tree, rooms)
    .filter((path) => !unitTests.some(([, test]) => tests(path, test, tree)))
    .map(
      (path) => `${path} is called by no unit test: write ${mirrorsOf(path)[0]}, which calls it and expects something.`,
    )
}

/** Whether a test expects something, and runs the file: calls it, or what imports it by whatever way. */
const runs = (path: string, test: Module | undefined, tree: Tree): boolean => {
  if (!test?.uses.expects) return false
  const reached = new Set(test.uses.paths)
  // A Set that grows is walked to its new end.
  for (const each of reached)
    for (const [imported, values] of tree.get(each)?.imports ?? []) if (values.size > 0) reached.add(imported)
  return reached.has(path)
}

/**
 * In these rooms each file has a test of its own, at the path that mirrors its own. It may run the file as part of a
 * whole, such as the background in a browser in memory.
 */
export const filesWithoutMirror = (tree: Tree, rooms: string[]): string[] =>
  filesWithBehaviour(tree, rooms)
    .filter((path) => !mirrorsOf(path).some((mirror) => runs(path, tree.get(mirror), tree)))
    .map((path) => `${path} has no test of its own: write ${mirrorsOf(path)[0]}, which runs it and expects something.`)
