import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
  type Document as YamlDocument,
  type Node as YamlNode,
} from 'yaml'
import { adviseOnYaml } from './advise-on-yaml.ts'
import type { Defect } from './defect.ts'
import { findJsonFault } from './json-fault.ts'
import { findMisreadings, findShorthand } from './misreadings.ts'

export type Key = string | number

/** A source file as read. `value` is undefined where it is not YAML; `defects` are of the text, whatever it says. */
export type SourceFile = {
  path: string
  value: unknown
  defects: Defect[]
  /** A defect at the member that `keys` lead to, or at the nearest one above it that is there. */
  defectAt: (keys: Key[], message: string) => Defect
}

/** The same member above, in the same place. */
const describeTwice = (document: YamlDocument, offset: number, lines: LineCounter): string => {
  let message = 'This member stands twice: keep one of the two.'
  visit(document, {
    Map: (_, { items }) => {
      const keys = items.flatMap(({ key }) => (isScalar(key) ? [key] : []))
      const second = keys.find(({ range }) => range?.[0] === offset)
      const first = keys.find(({ value }) => value === second?.value)
      if (second && first)
        message = `${second.value} stands twice, first in line ${lines.linePos(first.range?.[0] ?? 0).line}: keep one of the two.`
    },
  })
  return message
}

/** One syntax error brings others with it, so only the first is reported; duplicate members are independent of it. */
const tellableErrors = (document: YamlDocument): YAMLError[] => {
  const [first] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY')
  return first ? [first] : [...document.errors, ...document.warnings]
}

const findOffset = (document: YamlDocument, keys: Key[]): number => {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (!pair) break
      offset = (pair.key as YamlNode).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      offset = (node as YamlNode | undefined)?.range?.[0] ?? offset
    } else break
  }
  return offset
}

const asJson =
  'The build of the extension reads this file as JSON: without comments, with every name and text in double quotes, and without a comma after the last of a list.'

/** Reads YAML (or JSON, which is YAML too) strictly: no duplicate members, aliases, unknown tags or second document. */
export const parseSourceFile = (path: string, text: string): SourceFile => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const defect = (offset: number, message: string): Defect => {
    const { line, col } = lines.linePos(offset)
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1), message }
  }
  const defects = tellableErrors(document).map((error) => {
    if (error.code === 'DUPLICATE_KEY') return defect(error.pos[0], describeTwice(document, error.pos[0], lines))
    const { offset, message } = adviseOnYaml(error, text)
    return defect(offset, message)
  })
  defects.push(...findShorthand(document).map(({ offset, message }) => defect(offset, message)))
  const isYaml = defects.length === 0
  if (isYaml) defects.push(...findMisreadings(document, text).map(({ offset, message }) => defect(offset, message)))
  const jsonFault = isYaml && path.endsWith('.json') ? findJsonFault(text) : null
  if (jsonFault !== null) defects.push(defect(jsonFault, asJson))
  return {
    path,
    value: isYaml ? document.toJS() : undefined,
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
  return isUtf8(bytes)
    ? parseSourceFile(path, new TextDecoder().decode(bytes))
    : unreadable(path, 'The file is not UTF-8: save it in that encoding.')
}
