import type { Addendum } from './addendum.ts'
import { holds, placeOf, valueAt } from './place.ts'
import type { EditorsRecord, Members } from './record.ts'

/** What of an addendum stands in the record, and a line for what doesn't. */
export type Verdict = { inPlace: number; changes: number; missing: string[] }

const changesOf = (record: EditorsRecord, id: string) =>
  (valueAt(record, placeOf(record, `findings/${id}`, 'changes')) ?? []) as Members[]

const findMissingEntries = (record: EditorsRecord, { findings, withheld }: Addendum): string[] => [
  ...findings
    .filter((finding) => !holds(record.get(`findings/${finding.id}.yaml`)?.value, finding))
    .map(({ id }) => `findings/${id}: another text, or none`),
  ...withheld
    .filter((item) => !((record.get('withheld.yaml')?.value ?? []) as Members[]).some((one) => holds(one, item)))
    .map(({ id }) => `withheld.yaml, ${id}: another text, or none`),
]

/** The digest follows from the English, and `feed:check` knows it. */
const findMissingTranslations = (record: EditorsRecord, { translations }: Addendum): string[] =>
  Object.entries(translations).flatMap(([language, ofLists]) =>
    Object.entries(ofLists).flatMap(([list, entries]) =>
      Object.entries(entries)
        .filter(([id, { of: _, ...texts }]) => {
          return !holds(valueAt(record, { path: `translations/${language}.yaml`, keys: [list, id] }), texts)
        })
        .map(([id]) => `translations/${language}.yaml, ${id}: another text, or none`),
    ),
  )

/** Compares the record with an addendum that should have been entered, member by member. */
export const verifyAddendum = (record: EditorsRecord, addendum: Addendum): Verdict => {
  const missing = addendum.corrections.filter(
    ({ entry, member, to }) => !holds(valueAt(record, placeOf(record, entry, member)), to),
  )
  const changes = Object.entries(addendum.changes)
  const untold = changes.filter(([id, change]) => !changesOf(record, id).some((one) => holds(one, change)))
  return {
    inPlace: addendum.corrections.length - missing.length,
    changes: changes.length - untold.length,
    missing: [
      ...missing.map(({ entry, member }) => `${entry}, ${member}: another text`),
      ...untold.map(([id]) => `findings/${id}: its change is not told`),
      ...findMissingEntries(record, addendum),
      ...findMissingTranslations(record, addendum),
    ],
  }
}
