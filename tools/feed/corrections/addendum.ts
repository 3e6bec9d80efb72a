import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { pathOf } from '../../../core/feed/describe-issue.ts'
import { finding } from '../../../core/feed/schema.ts'
import { ifThere } from '../if-there.ts'
import { withheldFile } from '../source-schema.ts'
import { parseJson } from './parse-json.ts'

/*
 * What a second editor hands in: corrections and new findings as JSON files of one folder, with what stands in the record
 * now, so nothing is overwritten that somebody has changed meanwhile. feed/README.md, "Enter a set of corrections".
 */

const correction = v.object({
  /** `findings/<id>`, `assurances/<id>`, `pairs/<assurance> <finding>` or `feed.yaml`. */
  entry: v.pipe(v.string(), v.regex(/^(?:(?:findings|assurances|pairs)\/.+|feed\.yaml)$/)),
  /** The member's name; dots lead to one within it. */
  member: v.string(),
  from: v.unknown(),
  to: v.unknown(),
})

const wordCorrection = v.object({ file: v.string(), key: v.string(), from: v.string(), to: v.string() })

const byLanguage = v.record(v.string(), v.string())

/** Editors tell assurances apart by their ids, which readers see nowhere. */
const forReaders = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s*\(A\d+\)/g, '')),
)

const correctionsFile = v.strictObject({
  corrections: v.array(correction),
  changes: v.optional(
    v.record(v.string(), v.object({ date: v.string(), text: forReaders, material: v.boolean() })),
    {},
  ),
  translations: v.optional(
    v.record(v.string(), v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown())))),
    {},
  ),
  interface: v.optional(
    v.array(v.object({ files: v.string(), key: v.string(), values: byLanguage, before: v.optional(byLanguage, {}) })),
    [],
  ),
})

const { translations: _, changes: __, retracted: ___, ...entries } = finding.entries
/** Members that nobody knows are entered, too: the check names them. */
const newFile = v.strictObject({ findings: v.array(v.looseObject(entries)), withheld: withheldFile })

export type Addendum = v.InferOutput<typeof correctionsFile> &
  v.InferOutput<typeof newFile> & { words: v.InferOutput<typeof wordCorrection>[] }

/** Names that objects have by themselves: no entry could be told from none. */
const ofObjects = ['__proto__', 'constructor', 'prototype']

/** The first member of such a name, wherever it is; undefined without one. */
const findStrange = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const own = Object.keys(value).find((name) => ofObjects.includes(name))
  return own ?? Object.values(value).map(findStrange).find(Boolean)
}

const describe = ({ expected, message }: v.BaseIssue<unknown>) =>
  expected === 'never' ? 'is not known here, and would not be entered' : message

/** What a file holds; null where there is none. Throws a sentence where it is not JSON, or has another form. */
const readJson = async <const Schema extends v.GenericSchema>(path: string, schema: Schema) => {
  const text = await ifThere(readFile(path, 'utf8'))
  if (text === null) return null
  const json = parseJson(path, text)
  const strange = findStrange(json)
  if (strange) throw new Error(`${path}: ${strange} is a name that nothing here can have. Nothing was written.`)
  const parsed = v.safeParse(schema, json, { abortEarly: true })
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(`${path}: ${pathOf(issue)} ${describe(issue)}. Nothing was written.`)
}

const files = ['corrections.json', 'new-findings.json', 'translation-corrections.json'] as const

/** Reads a folder. Throws a sentence where none of its three files is there, or one has another form. */
export const readAddendum = async (folder: string): Promise<Addendum> => {
  const [own, added, words] = await Promise.all([
    readJson(join(folder, files[0]), correctionsFile),
    readJson(join(folder, files[1]), newFile),
    readJson(join(folder, files[2]), v.array(wordCorrection)),
  ])
  if (!own && !added && !words)
    throw new Error(`There is none of ${files.join(', ')} in ${folder}: check its name. Nothing was written.`)
  return {
    ...(own ?? { corrections: [], changes: {}, translations: {}, interface: [] }),
    ...(added ?? { findings: [], withheld: [] }),
    words: words ?? [],
  }
}
