import { readFile } from 'node:fs/promises'
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Defect } from './defect.ts'

export type Key = string | number

/** A source file as read. `value` is meaningful only when there are no defects. */
export type SourceFile = {
  path: string
  value: unknown
  defects: Defect[]
  /** A defect at the member that `keys` lead to, or at the nearest one above it that is there. */
  defectAt: (keys: Key[], message: string) => Defect
}

const advice: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'This member stands twice: keep one of the two.',
  TAB_AS_INDENT: 'A tab stands where the line is indented: indent with two spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Text with a colon and a space is read as a member: put it in quotes, or under ">-".',
  MULTIPLE_DOCS: 'There is a second document after "---": one file holds one.',
}

const explain = ({ code, message }: YAMLError) => advice[code] ?? `This is not YAML: ${message}. Correct it.`

/** One syntax error brings others after it, so the first is told; duplicate members are independent of each other. */
const tellableErrors = (document: Document): YAMLError[] => {
  const [first] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
  return first ? [first] : [...document.errors, ...document.warnings]
}

const findOffset = (document: Document, keys: Key[]): number => {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    } else break
  }
  return offset
}

/** YAML (or JSON, which is YAML too), read strictly: no duplicate members, aliases, unknown tags or second document. */
export const parseSourceFile = (path: string, text: string): SourceFile => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const defect = (offset: number, message: string): Defect => {
    const { line, col } = lines.linePos(offset)
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  const defects = tellableErrors(document).map((error) => defect(error.pos[0], explain(error)))
  visit(document, {
    Alias: (_, alias) => {
      defects.push(defect(alias.range?.[0] ?? 0, `*${alias.source} stands for other text: write it out.`))
    },
  })
  return {
    path,
    value: defects.length === 0 ? document.toJS() : undefined,
    defects,
    defectAt: (keys, message) => defect(findOffset(document, keys), message),
  }
}

const unreadable = (path: string, message: string): SourceFile => {
  const defectAt = (_: Key[], message: string) => ({ file: path, line: 1, column: 1, message })
  return { path, value: undefined, defects: [defectAt([], message)], defectAt }
}

export const readSourceFile = async (path: string): Promise<SourceFile> => {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error)
    return unreadable(path, bytes.code === 'ENOENT' ? 'The file is missing: add it.' : `Unreadable: ${bytes.message}.`)
  try {
    return parseSourceFile(path, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return unreadable(path, 'The file is not UTF-8: save it in that encoding.')
  }
}
