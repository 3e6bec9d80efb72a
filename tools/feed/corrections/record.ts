import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { feedStyle, objectLines, translationStyle } from './write-yaml.ts'

export type Members = { [member: string]: unknown }

/** The editors' files by their paths within the source's folder: the text, and what it says. */
export type RecordFile = { text: string; value: unknown }
export type EditorsRecord = Map<string, RecordFile>

const lists = ['assurances.yaml', 'pairs.yaml', 'withheld.yaml']

export const readRecord = async (source: string): Promise<EditorsRecord> => {
  const inFolder = async (name: string) => (await readdir(join(source, name))).map((file) => `${name}/${file}`)
  const paths = ['feed.yaml', ...lists, ...(await inFolder('findings')), ...(await inFolder('translations'))]
  const files = paths.map(async (path): Promise<[string, RecordFile]> => {
    const text = await readFile(join(source, path), 'utf8')
    return [path, { text, value: parse(text) }]
  })
  return new Map(await Promise.all(files))
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

const inOrder = (members: Members, order: string[]): Members =>
  Object.fromEntries(order.filter((name) => name in members).map((name) => [name, members[name]]))

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
  if (lists.includes(path)) return headOf(text) + (value as object[]).map(writeEntry).join('\n')
  if (path.startsWith('translations/')) return headOf(text) + writeTranslations(value as Members)
  const head = text === '' ? '# yaml-language-server: $schema=../schema/finding.schema.json\n' : headOf(text)
  return head + writeFinding(value as Members)
}

/** Writes the files at `paths` as the editors write them. */
export const writeRecord = async (source: string, record: EditorsRecord, paths: Iterable<string>): Promise<void> => {
  const written = [...paths].map((path) => {
    const file = record.get(path)
    if (!file) throw new Error(`${basename(path)} is not a file of the record.`)
    return writeFile(join(source, path), write(path, file))
  })
  await Promise.all(written)
}
