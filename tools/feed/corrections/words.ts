import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Addendum } from './addendum.ts'

/** A word of the interface that is to be another; `from` is undefined for a new one. */
type WordChange = { file: string; key: string; from: string | undefined; to: string }

/** Those of the feed's own texts are part of whole translations. */
export const wordChangesOf = ({ words, interface: ofInterface }: Addendum): WordChange[] => [
  ...words.filter(({ file }) => file.startsWith('locales/')),
  ...ofInterface.flatMap(({ files, key, values, before }) =>
    Object.entries(values).map(([language, to]) => ({
      file: files.replace('<language>', language),
      key: key.replace(' (new)', ''),
      from: before[language],
      to,
    })),
  ),
]

type Catalogue = { [key: string]: string }

const readWords = async (path: string): Promise<Catalogue> => JSON.parse(await readFile(path, 'utf8'))

/** The file of the language that has the word: it may have moved to another one. A new word goes where it is told to. */
const fileOf = async (root: string, { file, key }: WordChange): Promise<string> => {
  const folder = join(root, dirname(file))
  const paths = (await readdir(folder)).map((name) => join(folder, name))
  const holding = await Promise.all(paths.map(async (path) => key in (await readWords(path))))
  return paths[holding.indexOf(true)] ?? join(root, file)
}

/** A line for each word that is not what it should be: before they are entered by `from`, afterwards by `to`. */
export const findWordErrors = async (root: string, changes: WordChange[], expected: 'from' | 'to') => {
  const lines = changes.map(async (change) => {
    const { file, key, [expected]: wanted } = change
    const there = (await readWords(await fileOf(root, change)))[key]
    return there === wanted
      ? []
      : [`${file}, ${key}: there is "${there ?? 'nothing'}", expected "${wanted ?? 'nothing'}".`]
  })
  return (await Promise.all(lines)).flat()
}

/** Line by line, so the rest of the file stays as it is written. A new word follows the one whose key begins like its own. */
const withWord = (text: string, { key, from, to }: WordChange): string => {
  const member = `"${key}": ${JSON.stringify(to)}`
  if (from !== undefined) return text.replace(`"${key}": ${JSON.stringify(from)}`, () => member)
  return text.replace(/^(\s*)"([^"]+)": .*$/gm, (line, indent, other) => {
    if (!key.startsWith(other)) return line
    return line.endsWith(',') ? `${line}\n${indent}${member},` : `${line},\n${indent}${member}`
  })
}

/** One after the other, since several may be in one file. */
export const enterWords = async (root: string, changes: WordChange[]): Promise<void> => {
  for (const change of changes) {
    const path = await fileOf(root, change)
    await writeFile(path, withWord(await readFile(path, 'utf8'), change))
  }
}
