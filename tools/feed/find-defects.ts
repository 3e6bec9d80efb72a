import * as v from 'valibot'
import type { Defect } from './defect.ts'
import { findNearest } from './nearest.ts'
import type { Key, SourceFile } from './yaml-file.ts'

/** The members of valibot's schemas that say how a value is made up. */
type Shape = {
  entries?: Record<string, Shape>
  item?: Shape
  wrapped?: Shape
  value?: Shape
}

type Unknown = { keys: Key[]; known: string[] }

/** Members that the schema does not know. Clients ignore them (clause 3.4); in a source file each is a slip. */
const findUnknownMembers = (shape: Shape | undefined, value: unknown, keys: Key[] = []): Unknown[] => {
  if (shape?.wrapped) return findUnknownMembers(shape.wrapped, value, keys)
  if (!shape || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value))
    return value.flatMap((item, index) => findUnknownMembers(shape.item, item, [...keys, index]))
  const known = Object.keys(shape.entries ?? {})
  return Object.entries(value).flatMap(([key, member]) =>
    shape.entries && !known.includes(key)
      ? [{ keys: [...keys, key], known }]
      : findUnknownMembers(shape.entries?.[key] ?? shape.value, member, [...keys, key]),
  )
}

const nameOf = (keys: Key[]) => keys.filter((key) => typeof key === 'string').join('.') || 'This'

const describeUnknown = ({ keys, known }: Unknown) => {
  const nearest = findNearest(String(keys.at(-1)), known)
  return `${nameOf(keys)} is not a member that is known here: ${
    nearest ? `did you mean ${nearest}?` : `write one of ${known.join(', ')}, or take it out.`
  }`
}

const wantedForms: Record<string, string> = {
  Array: 'must be a list: begin each entry with "- "',
  Object: 'must have members of its own, one a line, indented',
  boolean: 'must be true or false',
}

const adviceFor = (issue: v.BaseIssue<unknown>): string => {
  if (issue.type === 'max_length' && typeof issue.input === 'string') return ' Shorten it.'
  if (issue.type !== 'picklist') return ''
  const nearest = findNearest(String(issue.input), (issue.expected ?? '').replaceAll(/[()"]/g, '').split(' | '))
  return nearest ? ` Did you mean ${nearest}?` : ''
}

const describeIssue = (issue: v.BaseIssue<unknown>, keys: Key[]): string => {
  const name = nameOf(keys)
  if (issue.received === 'undefined') return `${name} is missing: add it.`
  if (issue.received === 'null' || issue.input === '') return `${name} is empty: write it.`
  if (issue.message === 'must be text') return `${name} ${issue.message}: put ${issue.received} in quotes.`
  const message = issue.message.startsWith('Invalid')
    ? (wantedForms[issue.expected ?? ''] ?? `must be ${issue.expected}, not ${issue.received}`)
    : issue.message
  return `${name} ${message}.${adviceFor(issue)}`
}

export type Checked<Value> = { value: Value | null; defects: Defect[] }

/** A source file's value by its schema, or every place where it differs from it. */
export const checkSourceFile = <const Schema extends v.GenericSchema>(
  file: SourceFile,
  schema: Schema,
): Checked<v.InferOutput<Schema>> => {
  if (file.defects.length > 0) return { value: null, defects: file.defects }
  const parsed = v.safeParse(schema, file.value, { abortPipeEarly: true })
  const issues = (parsed.issues ?? []).map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => key as Key)
    return file.defectAt(keys, describeIssue(issue, keys))
  })
  const unknown = findUnknownMembers(schema as Shape, file.value).map((member) =>
    file.defectAt(member.keys, describeUnknown(member)),
  )
  const defects = [...issues, ...unknown]
  return { value: parsed.success && defects.length === 0 ? parsed.output : null, defects }
}
