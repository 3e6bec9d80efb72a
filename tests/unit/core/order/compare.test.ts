import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../../../core/order/compare.ts'

describe('comparing two values', () => {
  it('says 0 for equals, Infinity among them', () => {
    expect(compare('a', 'a')).toBe(0)
    expect(compare(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(0)
    expect(compare(new Date(5), new Date(5))).toBe(0)
  })

  it('is turned round when its values are', () => {
    const values = fc.oneof(fc.tuple(fc.string(), fc.string()), fc.tuple(fc.integer(), fc.integer()))
    fc.assert(
      fc.property(values, ([one, other]) => {
        expect(compare(one, other) + compare(other, one)).toBe(0)
        expect(compare(one, other) === 0).toBe(one === other)
      }),
    )
  })
})
