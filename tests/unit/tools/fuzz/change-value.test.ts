import { expect, it } from 'vitest'
import { applyChanges, type ValueChange } from '../../../../tools/fuzz/change-value.ts'

const one = (change: Partial<ValueChange>): ValueChange => ({
  kind: 'replace',
  at: 0,
  other: 0,
  name: 'x',
  value: 1,
  ...change,
})
const seed = { a: { b: 2 }, c: [3] }

it('changes a copy at one place, whatever the kind', () => {
  // The places: the whole, a, a.b, c, c[0].
  expect(applyChanges(seed, [one({ at: 0 })])).toBe(1)
  expect(applyChanges(seed, [one({ at: 2 })])).toEqual({ a: { b: 1 }, c: [3] })
  expect(applyChanges(seed, [one({ kind: 'remove', at: 1 })])).toEqual({ c: [3] })
  expect(applyChanges(seed, [one({ kind: 'rename', at: 2 })])).toEqual({ a: { x: 2 }, c: [3] })
  expect(applyChanges(seed, [one({ kind: 'add', at: 1 })])).toEqual({ ...seed, x: 1 })
  expect(applyChanges(seed, [one({ kind: 'swap', at: 3, other: 1 })])).toEqual({ a: { b: 2 }, c: { b: 2 } })
  expect(seed).toEqual({ a: { b: 2 }, c: [3] })
})

it('makes a member of its own of every name', () => {
  const changed = applyChanges(seed, [one({ kind: 'add', at: 1, name: '__proto__' })])
  expect(JSON.stringify(changed)).toContain('"__proto__":1')
})

it('adds to a list at its end, as JSON has no named members there', () => {
  const add = one({ kind: 'add', at: 4, name: 'constructor' })
  expect(applyChanges(seed, [add, one({ kind: 'swap', at: 1, other: 3 })])).toEqual({ a: [3, 1], c: [3, 1] })
})
