import { scalarLines, type Widths } from './scalar-lines.ts'

/** How long lines are; `lines` for single members. */
export type Style = Widths & { lines: Record<string, number> }

const short = { said: 88, reported: 88, words: 90, paraphrase: 90 }

/** The files of findings, and the lists. */
export const feedStyle: Style = { oneLine: 84, folded: 98, lines: { summary: 0, details: 72, title: 98, ...short } }
export const translationStyle: Style = { oneLine: 110, folded: 110, lines: {} }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const itemLines = (item: unknown, indent: string, name: string, style: Style): string[] => {
  if (!isObject(item)) return scalarLines(`${indent}-`, item, { ...style, oneLine: style.lines[name] ?? style.oneLine })
  const [first = '', ...rest] = objectLines(item, `${indent}  `, style)
  return [`${indent}- ${first.trimStart()}`, ...rest]
}

/** What stands on one line by custom. */
const inFlow = (name: string, value: unknown): string | null => {
  if (name === 'checked' && value === 'yes') return '"yes"'
  if (name === 'reply' && value === null) return 'null # none seen'
  if (name === 'regions' && Array.isArray(value)) return `[${value.join(', ')}]`
  if (Array.isArray(value) && value.length === 0) return '[]'
  if (name !== 'period' || !isObject(value)) return null
  const members = Object.entries(value).map(([member, date]) => `${member}: ${date}`)
  return `{${members.join(', ')}}`
}

const memberLines = (name: string, value: unknown, indent: string, style: Style): string[] => {
  const head = `${indent}${name}:`
  const flow = inFlow(name, value)
  if (flow !== null) return [`${head} ${flow}`]
  if (Array.isArray(value)) return [head, ...value.flatMap((item) => itemLines(item, `${indent}  `, name, style))]
  if (isObject(value)) return [head, ...objectLines(value, `${indent}  `, style)]
  return scalarLines(head, value, { ...style, oneLine: style.lines[name] ?? style.oneLine })
}

/** The lines of an entry, its members in their order. */
export const objectLines = (value: object, indent: string, style: Style): string[] =>
  Object.entries(value).flatMap(([name, member]) => memberLines(name, member, indent, style))
