import { isDeepStrictEqual } from 'node:util'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import { editionOf } from '../../core/reminders/news.ts'

/** `told`: people who have seen the finding are told of the change, by the client's own rule (clause 3.2, `material`). */
export type Changed = { finding: Finding; members: string[]; told: boolean; notes: string[] }

/** What readers see change when one feed follows another. `gone` are ids that vanish without a tombstone. */
export type Difference = {
  added: Finding[]
  changed: Changed[]
  withdrawn: Finding[]
  gone: Finding[]
  /** A line for each other part of the feed that changed. */
  others: string[]
}

const changedMembers = <Value extends object>(before: Value, after: Value) =>
  (Object.keys(after) as (keyof Value & string)[]).filter((name) => !isDeepStrictEqual(before[name], after[name]))

const changeOf = (before: Finding, finding: Finding): Changed => ({
  finding,
  members: changedMembers(before, finding).filter((name) => name !== 'changes'),
  told: editionOf(finding) > editionOf(before),
  notes: finding.changes
    .filter((change) => !before.changes.some((old) => isDeepStrictEqual(old, change)))
    .map(({ text }) => text),
})

const lists = {
  assurances: 'id',
  services: 'id',
  actions: 'id',
  hosts: 'domain',
  regionTokens: 'token',
  withheld: 'id',
} as const

const compareList = (name: string, key: string, before: readonly object[], after: readonly object[]) => {
  const byKey = (list: readonly object[]) => new Map(list.map((entry) => [Reflect.get(entry, key), entry]))
  const [old, now] = [byKey(before), byKey(after)]
  const counts = {
    added: [...now.keys()].filter((id) => !old.has(id)).length,
    changed: [...now].filter(([id, entry]) => old.has(id) && !isDeepStrictEqual(old.get(id), entry)).length,
    removed: [...old.keys()].filter((id) => !now.has(id)).length,
  }
  const told = Object.entries(counts).filter(([, count]) => count > 0)
  if (told.length > 0) return [`${name}: ${told.map(([what, count]) => `${count} ${what}`).join(', ')}`]
  return isDeepStrictEqual(before, after) ? [] : [`${name}: in another order`]
}

const findOthers = (before: Feed, after: Feed): string[] => [
  ...Object.entries(lists).flatMap(([name, key]) =>
    compareList(name, key, before[name as keyof typeof lists], after[name as keyof typeof lists]),
  ),
  ...(['pairs', 'lead', 'title', 'description', 'language', 'compiled', 'requests'] as const)
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((name) => `${name}: changed`),
]

/** `before` is null for a first publication: then everything is new. */
export const findDifference = (before: Feed | null, after: Feed): Difference => {
  const old = new Map(before?.findings.map((finding) => [finding.id, finding]))
  const ids = new Set(after.findings.map(({ id }) => id))
  const differing = after.findings.flatMap((finding) => {
    const known = old.get(finding.id)
    return known && !isDeepStrictEqual(known, finding) ? [{ known, finding }] : []
  })
  const isWithdrawal = ({ known, finding }: { known: Finding; finding: Finding }) =>
    known.retracted === null && finding.retracted !== null
  const unknown = after.findings.filter(({ id }) => !old.has(id))
  return {
    added: unknown.filter(({ retracted }) => retracted === null),
    changed: differing.filter((pair) => !isWithdrawal(pair)).map(({ known, finding }) => changeOf(known, finding)),
    withdrawn: [
      ...differing.filter(isWithdrawal).map(({ finding }) => finding),
      ...unknown.filter(({ retracted }) => retracted !== null),
    ],
    gone: [...old.values()].filter(({ id }) => !ids.has(id)),
    others: before ? findOthers(before, after) : [],
  }
}

const quote = (texts: string[]) => texts.map((text) => `: "${text}"`).join('')

const changedLine = ({ finding, members, told, notes }: Changed) =>
  told
    ? `corrected  ${finding.id}  told to those who have seen it${quote(notes)}`
    : `changed    ${finding.id}  not told (${members.join(', ') || 'changes'})${quote(notes)}`

/** A line for each change; none if nothing changed. */
export const formatDifference = ({ added, changed, withdrawn, gone, others }: Difference): string[] => [
  ...added.map(({ id, date, title }) => `new        ${id}  ${date}  ${title}`),
  ...changed.toSorted((a, b) => Number(b.told) - Number(a.told)).map(changedLine),
  ...withdrawn.map(({ id, retracted }) => `withdrawn  ${id}  told to those who have seen it: "${retracted?.reason}"`),
  ...gone.map(({ id }) => `vanished   ${id}  without a word to those who have seen it: rather retract it`),
  ...others.map((other) => `also       ${other}`),
]
