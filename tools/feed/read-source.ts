import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findReferenceErrors } from '../../core/feed/references.ts'
import type { Feed } from '../../core/feed/schema.ts'
import { compare } from '../../core/order/compare.ts'
import { firstDay } from '../../core/time/first-day.ts'
import { adviseOnId } from './advice/advise-on-id.ts'
import { type ChannelFile, channelSchema } from './channel-schema.ts'
import type { Defect } from './defect.ts'
import type { EditorialError } from './editorial/editorial-error.ts'
import { findEntryErrors } from './editorial/find-entry-errors.ts'
import { findRelationErrors } from './editorial/relations.ts'
import { readFolder, readPart, type SourcePart } from './read-part.ts'
import { readRequestsSource } from './read-requests-source.ts'
import { findingFileName, isSource } from './source-folder.ts'
import * as schema from './source-schema.ts'
import { checkTranslations, readTranslations, withTranslations } from './translations.ts'
import type { Key } from './yaml-file.ts'

/** `outdated` are translations that were left out because their English has changed. */
export type EditorialSource = { feed: Feed; sequence: number; channel: ChannelFile; outdated: Defect[] }
export type SourceReading = { ok: true; source: EditorialSource } | { ok: false; defects: Defect[] }

const describeNamed = (path: string, id: string): string => {
  const [name, wanted] = [basename(path), `${id}.yaml`]
  return existsSync(join(path, '..', wanted))
    ? `${name} has the id of ${wanted}, as a copy of it has: give it an id of its own, and name the file after that.`
    : `The file is named ${name}, its id is ${id}: rename the file to ${wanted}, or correct the id.`
}

const readFinding = async (path: string): Promise<SourcePart<schema.FindingFile>> => {
  const part = await readPart(path, schema.findingFile)
  const id = part.value?.id
  if (id === undefined || basename(path) === `${id}.yaml`) return part
  return { ...part, defects: [...part.defects, part.file.defectAt(['id'], describeNamed(path, id))] }
}

const readFindings = (folder: string): Promise<SourcePart<schema.FindingFile>[]> =>
  readFolder(folder, findingFileName, 'Findings are files <id>.yaml: rename this file or move it away.', readFinding)

const readParts = async (dir: string) => {
  const at = (name: string) => join(dir, name)
  const [head, channel, assurances, pairs, services, hosts, actions, withheld, findings, translations, requests] =
    await Promise.all([
      readPart(at('feed.yaml'), schema.feedFile),
      readPart(at('channel.json'), channelSchema),
      readPart(at('assurances.yaml'), schema.assurancesFile),
      readPart(at('pairs.yaml'), schema.pairsFile),
      readPart(at('services.yaml'), schema.servicesFile),
      readPart(at('hosts.yaml'), schema.hostsFile),
      readPart(at('actions.yaml'), schema.actionsFile),
      readPart(at('withheld.yaml'), schema.withheldFile),
      readFindings(at('findings')),
      readTranslations(at('translations')),
      readRequestsSource(at('requests')),
    ])
  const single = { head, channel, assurances, pairs, services, hosts, actions, withheld }
  return { ...single, findings: findings.sort(newestFirst), translations, requests }
}

type Parts = Awaited<ReturnType<typeof readParts>>

/** Clause 3.1; findings of the same day, or of a month and its first day, are in the order of their ids. */
const newestFirst = ({ value: a }: SourcePart<schema.FindingFile>, { value: b }: SourcePart<schema.FindingFile>) => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(firstDay(b.date), firstDay(a.date)) || compare(a.id, b.id)
}

const untranslated = <Entry extends object>(entry: Entry) => ({ ...entry, translations: {} })

/** The feed as far as its parts are in order; those with defects are left out, and translations are added later. */
const assemble = (parts: Parts): Feed => ({
  format: 1,
  channel: parts.channel.value?.channel ?? 'unknown',
  title: parts.head.value?.title ?? 'unknown',
  description: parts.head.value?.description ?? 'unknown',
  language: parts.head.value?.language ?? 'en',
  compiled: parts.head.value?.compiled ?? '2099-12-31',
  lead: parts.head.value?.lead ?? [],
  findings: parts.findings.flatMap(({ value }) => (value ? [untranslated(value)] : [])),
  assurances: (parts.assurances.value ?? []).map(untranslated),
  pairs: (parts.pairs.value ?? []).map(untranslated),
  services: parts.services.value ?? [],
  hosts: parts.hosts.value?.hosts ?? [],
  regionTokens: parts.hosts.value?.regionTokens ?? [],
  actions: (parts.actions.value ?? []).map(untranslated),
  withheld: parts.withheld.value ?? [],
  ...(parts.requests.value ? { requests: parts.requests.value } : {}),
})

const keysOf = (path: string): Key[] =>
  [...path.matchAll(/\.([^.[]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index))

/** An error's JSON path into the feed as a place in the file that the member was read from. */
const locate = (parts: Parts, { path, message }: EditorialError): Defect => {
  const [list, ...keys] = keysOf(path)
  if (list === 'findings')
    return (parts.findings[Number(keys[0])]?.file ?? parts.head.file).defectAt(keys.slice(1), message)
  if (list === 'regionTokens' || list === 'hosts') return parts.hosts.file.defectAt([list, ...keys], message)
  if (list === 'assurances' || list === 'pairs' || list === 'services' || list === 'actions' || list === 'withheld')
    return parts[list].file.defectAt(keys, message)
  return parts.head.file.defectAt([...(list === undefined ? [] : [list]), ...keys], message)
}

const anotherFolder = (dir: string): Defect => ({
  file: dir,
  line: 1,
  column: 1,
  message: 'This is not the folder of the findings, which has feed.yaml and channel.json: name that one with --source.',
})

/**
 * Reads and checks the editorial source: form, ids, editorial rules. What concerns several files together is checked once
 * every file is in order, so one mistake is reported once.
 */
export const readSource = async (dir: string): Promise<SourceReading> => {
  if (!(await isSource(dir))) return { ok: false, defects: [anotherFolder(dir)] }
  const parts = await readParts(dir)
  const { findings, translations, requests, ...single } = parts
  const formDefects = [...Object.values(single), ...findings, ...translations, requests].flatMap(
    ({ defects }) => defects,
  )
  const feed = assemble(parts)
  const entryDefects = findEntryErrors(feed).map((error) => locate(parts, error))
  if (formDefects.length + entryDefects.length > 0) return { ok: false, defects: [...formDefects, ...entryDefects] }
  const references = findReferenceErrors(feed).map((error) => ({ ...error, message: adviseOnId(feed, error.message) }))
  const errors = references.length > 0 ? references : findRelationErrors(feed)
  const { current, outdated, defects } = checkTranslations(feed, translations)
  const all = [...errors.map((error) => locate(parts, error)), ...defects, ...requests.findReferenceDefects(feed)]
  if (all.length > 0) return { ok: false, defects: all }
  const { value: head } = parts.head
  const { value: channel } = parts.channel
  if (head === null || channel === null) throw new Error('A source file without defects has a value.')
  return { ok: true, source: { feed: withTranslations(feed, current), sequence: head.sequence, channel, outdated } }
}
