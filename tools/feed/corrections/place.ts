import type { EditorsRecord, Members } from './record.ts'

/** Where a correction's text stands: a file, and the members and indices that lead to it. */
export type RecordPlace = { path: string; keys: (string | number)[] }

const isPair = (pair: Members, id: string) => `${pair.assurance} ${pair.finding}` === id

/** The place of an entry, such as `findings/<id>`; an unknown one has the index -1, where nothing stands. */
export const placeOf = (record: EditorsRecord, entry: string, member: string): RecordPlace => {
  const within = member.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  if (entry === 'feed.yaml') return { path: entry, keys: within }
  const [list = '', id = ''] = entry.split(/\/(.*)/)
  if (list === 'findings') return { path: `${entry}.yaml`, keys: within }
  const path = `${list}.yaml`
  const entries = (record.get(path)?.value ?? []) as Members[]
  const index = entries.findIndex((one) => (list === 'pairs' ? isPair(one, id) : one.id === id))
  return { path, keys: [index, ...within] }
}

/** A member of its own: what every object has by its nature stands in no file. */
const memberOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Members)[key] : undefined

export const valueAt = (record: EditorsRecord, { path, keys }: RecordPlace): unknown =>
  keys.reduce<unknown>(memberOf, record.get(path)?.value)

/** Whether something is there to set the member of: an entry, or a list that would have no gap. */
export const canHold = (record: EditorsRecord, { path, keys }: RecordPlace): boolean => {
  const holder = valueAt(record, { path, keys: keys.slice(0, -1) })
  const last = keys.at(-1)
  if (Array.isArray(holder)) return typeof last === 'number' && last >= 0 && last <= holder.length
  return typeof holder === 'object' && holder !== null && last !== '__proto__'
}

/** Sets a member of what is there; nothing, or an empty list, takes it out. */
export const setValueAt = (record: EditorsRecord, { path, keys }: RecordPlace, value: unknown): void => {
  const last = keys.at(-1) ?? ''
  const holder = valueAt(record, { path, keys: keys.slice(0, -1) }) as Members
  if (Array.isArray(value) && value.length === 0) delete holder[last]
  else holder[last] = value
}

/**
 * Whether something stands there as expected. What is left out is an empty list or null; members that are not spoken of
 * may be anything.
 */
export const holds = (actual: unknown, expected: unknown): boolean => {
  if (expected === null || expected === undefined) return actual === null || actual === undefined
  if (Array.isArray(expected)) {
    const list = (actual ?? []) as unknown[]
    return list.length === expected.length && expected.every((item, n) => holds(list[n], item))
  }
  if (typeof expected !== 'object') return actual === expected
  return Object.entries(expected).every(([name, member]) => holds(memberOf(actual, name), member))
}
