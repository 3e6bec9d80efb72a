import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collide, packRows } from '../../../../core/timeline/rows.ts'

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 80 }))
  .map(([x1, length]) => ({ x1, x2: x1 + length }))

describe('the rows of a lane', () => {
  it('take each stretch in the first row in which there is room', () => {
    const at = (x1: number, x2: number) => ({ x1, x2 })
    expect(packRows([at(0, 10), at(5, 15), at(12, 20), at(6, 8)], 2, 2)).toEqual([0, 1, 0, null])
  })

  it('never let two stretches of a row come nearer than the gap', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (stretches, maxRows) => {
        const rows = packRows(stretches, maxRows, 3)
        return stretches.every((one, index) =>
          stretches.every(
            (other, place) =>
              index === place || rows[index] === null || rows[index] !== rows[place] || !collide(one, other, 3),
          ),
        )
      }),
    )
  })

  it('turn nothing away for which a row has room', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 40 }), (stretches) => {
        const rows = packRows(stretches, 3, 3)
        return rows.every((row, index) => {
          if (row !== null) return true
          const before = stretches.slice(0, index)
          return [0, 1, 2].every((full) =>
            before.some((other, place) => rows[place] === full && collide(other, stretches[index] ?? other, 3)),
          )
        })
      }),
    )
  })
})
