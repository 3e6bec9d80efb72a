import { basename, join } from 'node:path'
import { findRelationErrors } from '../../core/feed/editorial/relations.ts'
import { type EditorialError, findEntryErrors } from '../../core/feed/editorial.ts'
import { findReferenceErrors } from '../../core/feed/references.ts'
import type { Feed } from '../../core/feed/schema.ts'
import type { Defect } from './defect.ts'
import { type Part, readFolder, readPart } from './read-part.ts'
import * as schema from './source-schema.ts'
import { checkTranslations, readTranslations, withTranslations } from './translations.ts'
import type { Key } from './yaml-file.ts'

/** `outdated` tells of translations that were left out, since the English has changed under them. */
export type Source = { feed: Feed; sequence: number; channel: schema.ChannelFile; outdated: Defect[] }
export type Reading = { ok: true; source: Source } | { ok: false; defects: Defect[] }

const readFinding = async (path: string): Promise<Part<schema.FindingFile>> => {
  const part = await readPart(path, schema.findingFile)
  const id = part.value?.id
  if (id === undefined || basename(path) === `${id}.yaml`) return part
  const message = `The file is named ${basename(path)}, its id is ${id}: rename the file to ${id}.yaml, or correct the id.`
  return { ...part, defects: [...part.defects, part.file.defectAt(['id'], message)] }
}

const readFindings = (folder: string): Promise<Part<schema.FindingFile>[]> =>
  readFolder(folder, /\.yaml$/, 'Findings are files <id>.yaml: rename this file or move it away.', readFinding)

const readParts = async (dir: string) => {
  const at = (name: string) => join(dir, name)
  const [head, channel, assurances, pairs, services, hosts, actions, withheld, findings, translations] =
    await Promise.all([
      readPart(at('feed.yaml'), schema.feedFile),
      readPart(at('channel.json'), schema.channelFile),
      readPart(at('assurances.yaml'), schema.assurancesFile),
      readPart(at('pairs.yaml'), schema.pairsFile),
      readPart(at('services.yaml'), schema.servicesFile),
      readPart(at('hosts.yaml'), schema.hostsFile),
      readPart(at('actions.yaml'), schema.actionsFile),
      readPart(at('withheld.yaml'), schema.withheldFile),
      readFindings(at('findings')),
      readTranslations(at('translations')),
    ])
  const single = { head, channel, assurances, pairs, services, hosts, actions, withheld }
  return { ...single, findings: findings.sort(newestFirst), translations }
}

type Parts = Awaited<ReturnType<typeof readParts>>

/** Clause 3.1; findings of one day, or of a month and its first day, stand in the order of their ids. */
const newestFirst = ({ value: a }: Part<schema.FindingFile>, { value: b }: Part<schema.FindingFile>) => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const [dateA, dateB] = [`${a.date}-01`.slice(0, 10), `${b.date}-01`.slice(0, 10)]
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return a.id < b.id ? -1 : 1
}

const untranslated = <Entry extends object>(entry: Entry) => ({ ...entry, translations: {} })

/** What can be put together of the parts; those with defects are left out, and translations come later. */
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
  const { findings, translations, ...single } = parts
  const formDefects = [...Object.values(single), ...findings, ...translations].flatMap(({ defects }) => defects)
  const feed = assemble(parts)
  const entryDefects = findEntryErrors(feed).map((error) => locate(parts, error))
  if (formDefects.length + entryDefects.length > 0) return { ok: false, defects: [...formDefects, ...entryDefects] }
  const references = findReferenceErrors(feed)
  const errors = references.length > 0 ? references : findRelationErrors(feed)
  const { current, outdated, defects } = checkTranslations(feed, translations)
  const all = [...errors.map((error) => locate(parts, error)), ...defects]
  if (all.length > 0) return { ok: false, defects: all }
  const { value: head } = parts.head
  const { value: channel } = parts.channel
  if (head === null || channel === null) throw new Error('A source file without defects has a value.')
  return { ok: true, source: { feed: withTranslations(feed, current), sequence: head.sequence, channel, outdated } }
}
