import * as v from 'valibot'
import { findNearest } from './advice/nearest.ts'
import type { Defect } from './defect.ts'
import { describeIssue, nameOf } from './describe-issue.ts'
import type { Key, SourceFile } from './yaml-file.ts'

/** The members of valibot's schemas that say what a value is made of. */
type Shape = {
  entries?: Record<string, Shape>
  item?: Shape
  wrapped?: Shape
  value?: Shape
}

type Unknown = { keys: Key[]; known: string[] }

/** Members that the schema does not know. Clients ignore them (clause 3.4); in a source file each one is a mistake. */
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

const describeUnknown = ({ keys, known }: Unknown) => {
  const name = String(keys.at(-1))
  if (/\s/.test(name))
    return `The colon after "${name}" makes it a member: indent this line if it goes on with the text above, or put it in quotes.`
  const nearest = findNearest(name, known)
  return `${nameOf(keys)} is not a known member here: ${
    nearest ? `did you mean ${nearest}?` : `write one of ${known.join(', ')}, or take it out.`
  }`
}

export type Checked<Value> = { value: Value | null; defects: Defect[] }

/** A source file's value according to its schema, or every place where the two differ. */
export const checkSourceFile = <const Schema extends v.GenericSchema>(
  file: SourceFile,
  schema: Schema,
): Checked<v.InferOutput<Schema>> => {
  if (file.value === undefined) return { value: null, defects: file.defects }
  const parsed = v.safeParse(schema, file.value, { abortPipeEarly: true })
  const issues = (parsed.issues ?? []).map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => key as Key)
    return file.defectAt(keys, describeIssue(issue, keys))
  })
  const unknown = findUnknownMembers(schema as Shape, file.value).map((member) =>
    file.defectAt(member.keys, describeUnknown(member)),
  )
  // Of a value that was misread, nothing else is told: it is another once that is mended.
  const isMisread = ({ line }: Defect) => file.defects.some((misreading) => misreading.line === line)
  const defects = [...file.defects, ...[...issues, ...unknown].filter((defect) => !isMisread(defect))]
  return { value: parsed.success && defects.length === 0 ? parsed.output : null, defects }
}
