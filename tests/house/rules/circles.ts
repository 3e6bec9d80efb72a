import { posix } from 'node:path'
import type { Tree } from './tree.ts'

type Arrows = Map<string, Set<string>>

/** The shortest way from `start` back to itself, with `start` at both ends; none where there is no way. */
const circleFrom = (start: string, arrows: Arrows): string[] | undefined => {
  const ways = [[start]]
  const seen = new Set<string>()
  // An array that grows is walked to its new end.
  for (const way of ways) {
    for (const next of arrows.get(way.at(-1) as string) ?? []) {
      if (next === start) return [...way, start]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}

/** Every circle once, from the first of its members by the alphabet. */
const circlesIn = (arrows: Arrows): string[][] => {
  const found = new Map<string, string[]>()
  for (const start of [...arrows.keys()].sort()) {
    const circle = circleFrom(start, arrows)
    const members = [...new Set(circle)].sort().join(' ')
    if (circle && !found.has(members)) found.set(members, circle)
  }
  return [...found.values()]
}

const arrowsOf = (tree: Tree): Arrows =>
  new Map([...tree].map(([path, { imports }]) => [path, new Set([...imports.keys()].filter((to) => tree.has(to)))]))

/** No file imports itself by way of others, types included. */
export const circlesOfFiles = (tree: Tree): string[] =>
  circlesIn(arrowsOf(tree)).map(
    (circle) => `${circle.join(' → ')}: move what both need, a type perhaps, into a file of its own.`,
  )

/** No folder does either. A folder imports what its own files import; each folder within it is one for itself. */
export const circlesOfFolders = (tree: Tree): string[] => {
  const arrows: Arrows = new Map()
  const because = new Map<string, string>()
  for (const [file, imported] of arrowsOf(tree)) {
    for (const other of imported) {
      const [from, to] = [posix.dirname(file), posix.dirname(other)]
      if (from !== to) arrows.set(from, new Set(arrows.get(from)).add(to))
      because.set(`${from} ${to}`, `${file} imports ${other}`)
    }
  }
  return circlesIn(arrows).map((circle) => {
    const steps = circle.slice(1).map((to, index) => because.get(`${circle[index]} ${to}`))
    return `${circle.join('/ → ')}/ (${steps.join(', ')}): move one of these into the folder where its meaning lives.`
  })
}
