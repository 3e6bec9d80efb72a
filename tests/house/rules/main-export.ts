import type { Tree } from './tree.ts'

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split('-')

/** Whether two words are one but for number, tense and the like: `command` and `commands`, `mirror` and `mirrored`. */
const areAlike = (one: string, other: string): boolean => {
  const shorter = Math.min(one.length, other.length)
  const stem = Math.max(3, shorter - 1)
  return one === other || (shorter >= 3 && one.slice(0, stem) === other.slice(0, stem))
}

const isNamedAfter = (path: string, exported: string): boolean => {
  const [file = '', ...rooms] = path
    .replace(/\.tsx?$/, '')
    .split('/')
    .reverse()
  const given = wordsOf(exported)
  const isGiven = (word: string) => given.some((other) => areAlike(word, other))
  const isRoom = (word: string) => rooms.flatMap(wordsOf).some((other) => areAlike(word, other))
  const words = wordsOf(file)
  const isSpeltTogether = words.join('') === given.join('')
  return isSpeltTogether || (words.some(isGiven) && words.every((word) => isGiven(word) || isRoom(word)))
}

/**
 * A file's name is its main export's, which may have a verb or its folder in front: `quiet.ts` exports `watchQuiet`,
 * `timeline/picture.tsx` exports `TimelinePicture`. A file of several values is named for what they have in common,
 * which no machine can judge; one that a tool asks for by its name (`index.ts`, `main.tsx`) exports none by name.
 */
export const misnamedFiles = (tree: Tree): string[] =>
  [...tree].flatMap(([path, { declared, exported }]) => {
    const values = new Set(declared.filter((each) => each.exported && each.kind !== 'type').map(({ name }) => name))
    const isMisnamed = values.size === 1 && ![...exported].some((name) => isNamedAfter(path, name))
    return isMisnamed
      ? [`${path} exports ${[...values]}: give the two one name, with or without a verb or the folder’s name in front.`]
      : []
  })
