import * as fc from 'fast-check'
import { strangeText, strangeValue } from './strange-values.ts'

type JsonObject = Record<string, unknown>
type Place = { parent: JsonObject; key: string }

/** One change of a JSON value: at the place of this number, of all that it has. */
export type ValueChange = {
  kind: 'replace' | 'remove' | 'rename' | 'add' | 'swap'
  at: number
  other: number
  name: string
  value: unknown
}

const change: fc.Arbitrary<ValueChange> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'remove', 'rename', 'add', 'swap'),
  at: fc.nat(),
  other: fc.nat(),
  name: strangeText,
  value: strangeValue,
})

const placesIn = (value: unknown, found: Place[] = []): Place[] => {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    found.push({ parent: value as JsonObject, key })
    placesIn((value as JsonObject)[key], found)
  }
  return found
}

/** As a member of its own, whatever its name: `__proto__` is one in JSON. */
const set = (parent: JsonObject, key: string, value: unknown): void => {
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true })
}

const applyOne = (root: JsonObject, { kind, at, other, name, value }: ValueChange): void => {
  const places = placesIn(root)
  const place = places[at % places.length]
  const second = places[other % places.length]
  if (!place || !second) return
  const { parent, key } = place
  const before = parent[key]
  // A copy: of the few odd values there is one each, and a later change must not change them.
  if (kind === 'replace') set(parent, key, copy(value))
  if (kind === 'add') set(parent, Array.isArray(parent) ? String(parent.length) : name, copy(value))
  if (kind === 'remove' || kind === 'rename') delete parent[key]
  if (kind === 'rename' && !Array.isArray(parent)) set(parent, name, before)
  // By value: one that contained itself would be no JSON.
  if (kind === 'swap') set(parent, key, copy(second.parent[second.key]))
}

/** Of a JSON value, `__proto__` among its members: several times as fast as `structuredClone`. */
const copy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copy)
  const copied: JsonObject = { ...value }
  for (const key of Object.keys(copied)) copied[key] = copy(copied[key])
  return copied
}

/** A copy with the changes made, one after the other. */
export const applyChanges = <Value>(seed: Value, changes: ValueChange[]): unknown => {
  const box = { value: copy(seed) }
  for (const one of changes) applyOne(box, one)
  return box.value
}

/** Good values with a few changes. */
export const changed = (seeds: unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { maxLength: 4 }))
    .map(([seed, changes]) => applyChanges(seed, changes))
