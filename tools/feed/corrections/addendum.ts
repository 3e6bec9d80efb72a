import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { pathOf } from '../../../core/feed/describe-issue.ts'
import { finding } from '../../../core/feed/schema.ts'
import { withheldFile } from '../source-schema.ts'

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

const correctionsFile = v.object({
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
const newFile = v.object({ findings: v.array(v.object(entries)), withheld: withheldFile })

export type Addendum = v.InferOutput<typeof correctionsFile> &
  v.InferOutput<typeof newFile> & { words: v.InferOutput<typeof wordCorrection>[] }

const readJson = async <const Schema extends v.GenericSchema>(path: string, schema: Schema, none: unknown) => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return JSON.stringify(none)
  })
  const parsed = v.safeParse(schema, JSON.parse(text), { abortEarly: true })
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(`${path}: ${pathOf(issue)} ${issue.message}.`)
}

/** Reads a folder; each of its three files may be missing. Throws a sentence where one has another form. */
export const readAddendum = async (folder: string): Promise<Addendum> => {
  const [own, added, words] = await Promise.all([
    readJson(join(folder, 'corrections.json'), correctionsFile, { corrections: [] }),
    readJson(join(folder, 'new-findings.json'), newFile, { findings: [], withheld: [] }),
    readJson(join(folder, 'translation-corrections.json'), v.array(wordCorrection), []),
  ])
  return { ...own, ...added, words }
}
