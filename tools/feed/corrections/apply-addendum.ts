import { describeLanguage } from '../describe-language.ts'
import type { Addendum } from './addendum.ts'
import { canHold, holds, placeOf, setValueAt, valueAt } from './place.ts'
import type { EditorsRecord, Members } from './record.ts'

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value))

const filled = (entry: object): Members =>
  Object.fromEntries(
    Object.entries(entry).filter(([name, value]) => {
      if (Array.isArray(value)) return value.length > 0
      return value !== null || name === 'reply'
    }),
  )

const repeated = (names: string[]): string[] => [...new Set(names.filter((name, n) => names.indexOf(name) < n))]

const findCorrectionRefusals = (record: EditorsRecord, { corrections }: Addendum): string[] => [
  ...corrections.flatMap(({ entry, member, from }) => {
    const place = placeOf(record, entry, member)
    const there = valueAt(record, place)
    if (!holds(there, from))
      return `${entry}, ${member}: refused, since another text stands there.\n  there:    ${show(there)}\n  expected: ${show(from)}`
    return canHold(record, place)
      ? []
      : `${entry}, ${member}: refused, since there is no such entry, or nothing in it that could have this member.`
  }),
  ...repeated(corrections.map(({ entry, member }) => `${entry}, ${member}`)).map(
    (place) => `${place}: refused, since it is corrected twice.`,
  ),
]

const findEntryRefusals = (record: EditorsRecord, { changes, findings }: Addendum): string[] => {
  const ids = findings.map(({ id }) => id)
  const isThere = (id: string) => record.has(`findings/${id}.yaml`)
  return [
    ...Object.keys(changes)
      .filter((id) => !isThere(id))
      .map((id) => `findings/${id}: its change is refused, since there is no finding of this id.`),
    ...ids.filter(isThere).map((id) => `findings/${id}: refused, since there is a finding of this id.`),
    ...repeated(ids).map((id) => `findings/${id}: refused, since two of the new findings have this id.`),
  ]
}

const findLanguageRefusals = (record: EditorsRecord, { translations }: Addendum): string[] => {
  const { language: ofFeed } = (record.get('feed.yaml')?.value ?? {}) as { language?: string }
  return Object.keys(translations).flatMap((language) => describeLanguage(language, ofFeed ?? '') ?? [])
}

/** A sentence for each thing that cannot be entered; where another text stands than was corrected, with both texts. */
export const findRefusals = (record: EditorsRecord, addendum: Addendum): string[] =>
  [findCorrectionRefusals, findEntryRefusals, findLanguageRefusals].flatMap((find) => find(record, addendum))

const addTranslations = (record: EditorsRecord, { translations }: Addendum): string[] =>
  Object.entries(translations).map(([language, ofLists]) => {
    const path = `translations/${language}.yaml`
    const file = record.get(path) ?? { text: '', value: {} }
    const value = { ...(file.value as { [list: string]: Members }) }
    for (const [list, entries] of Object.entries(ofLists)) value[list] = { ...value[list], ...entries }
    record.set(path, { ...file, value })
    return path
  })

const addChanges = (record: EditorsRecord, { changes }: Addendum): string[] =>
  Object.entries(changes).map(([id, change]) => {
    const place = placeOf(record, `findings/${id}`, 'changes')
    setValueAt(record, place, [change, ...((valueAt(record, place) ?? []) as unknown[])])
    return place.path
  })

const addEntries = (record: EditorsRecord, { findings, withheld }: Addendum): string[] => {
  for (const finding of findings) record.set(`findings/${finding.id}.yaml`, { text: '', value: filled(finding) })
  if (withheld.length > 0) {
    const file = record.get('withheld.yaml') ?? { text: '', value: null }
    record.set('withheld.yaml', { ...file, value: [...((file.value ?? []) as unknown[]), ...withheld] })
  }
  return [...findings.map(({ id }) => `findings/${id}.yaml`), ...(withheld.length > 0 ? ['withheld.yaml'] : [])]
}

/** Enters all of it into the record, and gives the paths of the files that have changed. */
export const applyAddendum = (record: EditorsRecord, addendum: Addendum): Set<string> => {
  const corrected = addendum.corrections.map(({ entry, member, to }) => {
    const place = placeOf(record, entry, member)
    setValueAt(record, place, to)
    return place.path
  })
  const others = [addChanges, addEntries, addTranslations].flatMap((add) => add(record, addendum))
  return new Set([...corrected, ...others])
}
