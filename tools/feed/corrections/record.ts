import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseDocument } from 'yaml'
import { asWritten } from '../as-written.ts'
import { findingFileName, namesIn, requireSource, translationsFileName } from '../source-folder.ts'
import { requireNothingLost } from './require-nothing-lost.ts'
import { feedStyle, objectLines, translationStyle } from './write-yaml.ts'

export type Members = { [member: string]: unknown }

/** The editors' files by their paths within the source's folder: the text, and what it says. */
export type RecordFile = { text: string; value: unknown }
export type EditorsRecord = Map<string, RecordFile>

const lists = ['assurances.yaml', 'pairs.yaml', 'withheld.yaml']

const parseFile = (text: string): RecordFile => {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw error
  return { text, value: document.toJS() }
}

const readRecordFile = async (source: string, path: string): Promise<[string, RecordFile]> => {
  try {
    return [path, parseFile(await readFile(join(source, path), 'utf8'))]
  } catch (cause) {
    throw new Error(`${path} cannot be read: npm run feed:check says why. Nothing was written.`, { cause })
  }
}

/** Throws a sentence where there is no source, or a file cannot be read as YAML. */
export const readRecord = async (source: string): Promise<EditorsRecord> => {
  await requireSource(source)
  const inFolder = async (name: string, form: RegExp) =>
    (await namesIn(join(source, name))).filter((file) => form.test(file)).map((file) => `${name}/${file}`)
  const [findings, translations] = await Promise.all([
    inFolder('findings', findingFileName),
    inFolder('translations', translationsFileName),
  ])
  const paths = ['feed.yaml', ...lists, ...findings, ...translations]
  return new Map(await Promise.all(paths.map((path) => readRecordFile(source, path))))
}

/** The comments that a file begins with, and the blank line after them if there is one. */
const headOf = (text: string) => text.match(/^(?:#.*\n)*\n?/)?.[0] ?? ''

const memberOrder = [
  ...['id', 'date', 'title', 'short', 'summary', 'details', 'kind', 'group', 'direction', 'scope', 'regions', 'period'],
  ...[
    'reply',
    'standing',
    'bearsOn',
    'follows',
    'mustAppearWith',
    'services',
    'sources',
    'checked',
    'checkedNote',
    'changes',
  ],
  'retracted',
]

const ofReply = ['text', 'short', 'date', 'url']

/** Members of other names come last: whether they may be there is for the check to say. */
const inOrder = (members: Members, order: string[]): Members =>
  Object.fromEntries(
    [...new Set([...order, ...Object.keys(members)])]
      .filter((name) => name in members)
      .map((name) => [name, members[name]]),
  )

const writeFinding = (finding: Members) => {
  const { reply } = finding
  const ordered = { ...finding, ...(reply ? { reply: inOrder(reply as Members, ofReply) } : {}) }
  return `${objectLines(inOrder(ordered, memberOrder), '', feedStyle).join('\n')}\n`
}

const writeEntry = (entry: object) => `- ${objectLines(entry, '  ', feedStyle).join('\n').trimStart()}\n`

const writeTranslations = (translations: Members) =>
  Object.entries(translations)
    .map(([list, entries]) => {
      const written = Object.entries(entries as Members).map(
        ([id, texts]) => `  ${id}:\n${objectLines(texts as object, '    ', translationStyle).join('\n')}\n`,
      )
      return `${list}:\n${written.join('\n')}`
    })
    .join('\n')

/** The head of the feed has comments between its members. */
const writeHead = (text: string, value: Members) => {
  const document = parseDocument(text)
  for (const [name, member] of Object.entries(value)) {
    if (JSON.stringify(document.toJS()[name]) !== JSON.stringify(member)) document.set(name, member)
  }
  return document.toString({ lineWidth: 100 })
}

const write = (path: string, { text, value }: RecordFile): string => {
  if (path === 'feed.yaml') return writeHead(text, value as Members)
  if (lists.includes(path)) return headOf(text) + ((value ?? []) as object[]).map(writeEntry).join('\n')
  if (path.startsWith('translations/')) return headOf(text) + writeTranslations(value as Members)
  const head = text === '' ? '# yaml-language-server: $schema=../schema/finding.schema.json\n' : headOf(text)
  return head + writeFinding(value as Members)
}

/** The new texts of the files at `paths`, as the editors write them, by where they are. Throws a sentence where one would lose something. */
export const recordTexts = (source: string, record: EditorsRecord, paths: Iterable<string>): Map<string, string> =>
  new Map(
    [...paths].map((path): [string, string] => {
      const file = record.get(path)
      if (!file) throw new Error(`${basename(path)} is not a file of the record.`)
      const written = asWritten(file.text, (text) => write(path, { ...file, text }))
      requireNothingLost(path, file.text, file.value, written)
      return [join(source, path), written]
    }),
  )
