import type { Addendum } from './addendum.ts'
import { holds, placeOf, setValueAt, valueAt } from './place.ts'
import type { EditorsRecord, Members } from './record.ts'

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value))

const filled = (entry: object): Members =>
  Object.fromEntries(
    Object.entries(entry).filter(([name, value]) => {
      if (Array.isArray(value)) return value.length > 0
      return value !== null || name === 'reply'
    }),
  )

/** A sentence for each correction of a text that does not stand there, with both texts. */
export const findRefusals = (record: EditorsRecord, { corrections, findings }: Addendum): string[] => [
  ...corrections.flatMap(({ entry, member, from }) => {
    const there = valueAt(record, placeOf(record, entry, member))
    return holds(there, from)
      ? []
      : [
          `${entry}, ${member}: refused, since another text stands there.\n  there:    ${show(there)}\n  expected: ${show(from)}`,
        ]
  }),
  ...findings.flatMap(({ id }) =>
    record.has(`findings/${id}.yaml`) ? [`findings/${id}: refused, since there is a finding of this id.`] : [],
  ),
]

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
  const list = (record.get('withheld.yaml')?.value ?? []) as unknown[]
  list.push(...withheld)
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
