import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { asWritten } from '../as-written.ts'
import { namesIn } from '../source-folder.ts'
import type { Addendum } from './addendum.ts'
import { parseJson } from './parse-json.ts'

/** A word of the interface that is to be another; `from` is undefined for a new one. */
type WordChange = { file: string; key: string; from: string | undefined; to: string }

export const wordChangesOf = ({ words, interface: ofInterface }: Addendum): WordChange[] => [
  ...words,
  ...ofInterface.flatMap(({ files, key, values, before }) =>
    Object.entries(values).map(([language, to]) => ({
      file: files.replace('<language>', language),
      key: key.replace(' (new)', ''),
      from: before[language],
      to,
    })),
  ),
]

const place = /^locales\/[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\/[\w-]+\.json$/

/** Why nothing is read or written for a word, whatever its file holds; null for one that the interface can have. */
const findRefusal = ({ file, key, to }: WordChange, changes: WordChange[]): string | null => {
  const isOther = (other: WordChange) => other.file === file && other.key === key && other.to !== to
  if (!place.test(file))
    return `${file}, ${key}: refused, since words are corrected in locales/<language>/<name>.json only.`
  if (!/^[a-z][\w.-]*$/i.test(key)) return `${file}, ${key}: refused, since no word has such a key.`
  return changes.some(isOther) ? `${file}, ${key}: refused, since it is corrected twice.` : null
}

type Catalogue = { [key: string]: string }

const readWords = async (path: string): Promise<Catalogue> => parseJson(path, await readFile(path, 'utf8'))

const wordOf = (words: Catalogue, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

/** The file of the language that has the word: it may have moved to another one. A new word goes where it is told to. */
const fileOf = async (root: string, { file, key }: WordChange): Promise<string> => {
  const folder = join(root, dirname(file))
  const paths = (await namesIn(folder)).filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
  const holding = await Promise.all(paths.map(async (path) => Object.hasOwn(await readWords(path), key)))
  const path = paths[holding.indexOf(true)] ?? paths.find((path) => path === join(root, file))
  if (path === undefined) throw new Error(`There is no ${file}, which a correction names. Nothing was written.`)
  return path
}

/** A line for each word that is not what it should be: before they are entered by `from`, afterwards by `to`. */
export const findWordErrors = async (root: string, changes: WordChange[], expected: 'from' | 'to') => {
  const lines = changes.map(async (change) => {
    const { file, key, [expected]: wanted } = change
    const refusal = findRefusal(change, changes)
    if (refusal !== null) return [refusal]
    const there = wordOf(await readWords(await fileOf(root, change)), key)
    return there === wanted
      ? []
      : [`${file}, ${key}: there is "${there ?? 'nothing'}", expected "${wanted ?? 'nothing'}".`]
  })
  return (await Promise.all(lines)).flat()
}

/** A new word follows the one whose key its own begins with, by the most letters, or else the last. */
const insert = (text: string, words: Catalogue, key: string, member: string): string => {
  const isBefore = (other: string) => typeof words[other] === 'string' && key.startsWith(other)
  const [nearest] = Object.keys(words)
    .filter(isBefore)
    .sort((one, other) => other.length - one.length)
  const lines = text.split('\n')
  const at = nearest === undefined ? -1 : lines.findIndex((line) => line.trim().startsWith(`"${nearest}":`))
  const line = lines[at]
  if (line === undefined)
    return text.replace(/(\S)?\s*\}\s*$/, (_, last) => `${last === '{' ? '{' : `${last},`}\n  ${member}\n}\n`)
  const indent = line.match(/^\s*/)?.[0] ?? ''
  lines.splice(at, 1, ...(line.endsWith(',') ? [line, `${indent}${member},`] : [`${line},`, `${indent}${member}`]))
  return lines.join('\n')
}

/** Line by line, so the rest of the file stays as it is written. Throws a sentence where that did not enter the word. */
const withWord = (path: string, text: string, { key, from, to }: WordChange): string => {
  const words: Catalogue = parseJson(path, text)
  if (wordOf(words, key) === to) return text
  const member = `"${key}": ${JSON.stringify(to)}`
  const written =
    from === undefined
      ? asWritten(text, (plain) => insert(plain, words, key, member))
      : text.replace(`"${key}": ${JSON.stringify(from)}`, () => member)
  const now: Catalogue = parseJson(path, written)
  if (wordOf(now, key) !== to || !isDeepStrictEqual({ ...words, [key]: to }, now))
    throw new Error(
      `${path}, ${key}: the word cannot be entered as the file is written. Nothing was written: do it by hand.`,
    )
  return written
}

/** The new texts of the files, by their paths; one word after the other, since several may be in one file. */
export const wordTexts = async (root: string, changes: WordChange[]): Promise<Map<string, string>> => {
  const texts = new Map<string, string>()
  for (const change of changes) {
    const path = await fileOf(root, change)
    texts.set(path, withWord(path, texts.get(path) ?? (await readFile(path, 'utf8')), change))
  }
  return texts
}
