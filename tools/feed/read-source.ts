import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GenericSchema, InferOutput } from 'valibot'
import { findRelationErrors } from '../../core/feed/editorial/relations.ts'
import { type EditorialError, findEntryErrors } from '../../core/feed/editorial.ts'
import { findReferenceErrors } from '../../core/feed/references.ts'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import type { Defect } from './defect.ts'
import { checkSourceFile } from './find-defects.ts'
import * as schema from './source-schema.ts'
import { type Key, readSourceFile, type SourceFile } from './yaml-file.ts'

export type Source = { feed: Feed; sequence: number; channel: schema.ChannelFile }
export type Reading = { ok: true; source: Source } | { ok: false; defects: Defect[] }

type Part<Value> = { file: SourceFile; value: Value | null; defects: Defect[] }

const readPart = async <const Schema extends GenericSchema>(
  path: string,
  partSchema: Schema,
): Promise<Part<InferOutput<Schema>>> => {
  const file = await readSourceFile(path)
  return { file, ...checkSourceFile(file, partSchema) }
}

const readFinding = async (path: string): Promise<Part<Finding>> => {
  const part = await readPart(path, schema.findingFile)
  const id = part.value?.id
  if (id === undefined || basename(path) === `${id}.yaml`) return part
  const message = `The file is named ${basename(path)}, its id is ${id}: rename the file to ${id}.yaml, or correct the id.`
  return { ...part, defects: [...part.defects, part.file.defectAt(['id'], message)] }
}

const misplaced = (path: string): Part<Finding> => ({
  file: { path, value: undefined, defects: [], defectAt: () => ({ file: path, line: 1, column: 1, message: '' }) },
  value: null,
  defects: [
    { file: path, line: 1, column: 1, message: 'Findings are files <id>.yaml: rename this file or move it away.' },
  ],
})

const readFindings = async (folder: string): Promise<Part<Finding>[]> => {
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names
      .filter((name) => !name.startsWith('.'))
      .map((name) => (name.endsWith('.yaml') ? readFinding(join(folder, name)) : misplaced(join(folder, name)))),
  )
}

const readParts = async (dir: string) => {
  const at = (name: string) => join(dir, name)
  const [head, channel, assurances, pairs, services, hosts, actions, withheld, findings] = await Promise.all([
    readPart(at('feed.yaml'), schema.feedFile),
    readPart(at('channel.json'), schema.channelFile),
    readPart(at('assurances.yaml'), schema.assurancesFile),
    readPart(at('pairs.yaml'), schema.pairsFile),
    readPart(at('services.yaml'), schema.servicesFile),
    readPart(at('hosts.yaml'), schema.hostsFile),
    readPart(at('actions.yaml'), schema.actionsFile),
    readPart(at('withheld.yaml'), schema.withheldFile),
    readFindings(at('findings')),
  ])
  return { head, channel, assurances, pairs, services, hosts, actions, withheld, findings: findings.sort(newestFirst) }
}

type Parts = Awaited<ReturnType<typeof readParts>>

/** Clause 3.1; findings of one day, or of a month and its first day, stand in the order of their ids. */
const newestFirst = ({ value: a }: Part<Finding>, { value: b }: Part<Finding>) => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const [dateA, dateB] = [`${a.date}-01`.slice(0, 10), `${b.date}-01`.slice(0, 10)]
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** What can be put together of the parts; those with defects are left out. */
const assemble = (parts: Parts): Feed => ({
  format: 1,
  channel: parts.channel.value?.channel ?? 'unknown',
  title: parts.head.value?.title ?? 'unknown',
  description: parts.head.value?.description ?? 'unknown',
  language: parts.head.value?.language ?? 'en',
  compiled: parts.head.value?.compiled ?? '2099-12-31',
  lead: parts.head.value?.lead ?? [],
  findings: parts.findings.flatMap(({ value }) => value ?? []),
  assurances: parts.assurances.value ?? [],
  pairs: parts.pairs.value ?? [],
  services: parts.services.value ?? [],
  hosts: parts.hosts.value?.hosts ?? [],
  regionTokens: parts.hosts.value?.regionTokens ?? [],
  actions: parts.actions.value ?? [],
  withheld: parts.withheld.value ?? [],
})

const keysOf = (path: string): Key[] =>
  [...path.matchAll(/\.([^.[]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index))

/** A rule's JSON path into the feed as a place in the file that the member was read from. */
const locate = (parts: Parts, { path, message }: EditorialError): Defect => {
  const [list, ...keys] = keysOf(path)
  if (list === 'findings')
    return (parts.findings[Number(keys[0])]?.file ?? parts.head.file).defectAt(keys.slice(1), message)
  if (list === 'regionTokens' || list === 'hosts') return parts.hosts.file.defectAt([list, ...keys], message)
  if (list === 'assurances' || list === 'pairs' || list === 'services' || list === 'actions' || list === 'withheld')
    return parts[list].file.defectAt(keys, message)
  return parts.head.file.defectAt([...(list === undefined ? [] : [list]), ...keys], message)
}

/**
 * Reads and checks the editorial source: form, ids, editorial rules. What concerns several files together is checked
 * once every file is in form, so that one slip is told once.
 */
export const readSource = async (dir: string): Promise<Reading> => {
  const parts = await readParts(dir)
  const { findings, ...single } = parts
  const formDefects = [...Object.values(single), ...findings].flatMap(({ defects }) => defects)
  const feed = assemble(parts)
  const entryDefects = findEntryErrors(feed).map((error) => locate(parts, error))
  if (formDefects.length + entryDefects.length > 0) return { ok: false, defects: [...formDefects, ...entryDefects] }
  const references = findReferenceErrors(feed)
  const errors = references.length > 0 ? references : findRelationErrors(feed)
  if (errors.length > 0) return { ok: false, defects: errors.map((error) => locate(parts, error)) }
  const { value: head } = parts.head
  const { value: channel } = parts.channel
  if (head === null || channel === null) throw new Error('A source file without defects has a value.')
  return { ok: true, source: { feed, sequence: head.sequence, channel } }
}
