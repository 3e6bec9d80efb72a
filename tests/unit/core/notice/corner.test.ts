import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAt, countPoints, marginPx, pointAt, pointsAtMost } from '../../../../core/notice/corner.ts'

const size = { width: 392, height: 600 }
const viewport = { width: 1280, height: 800 }

describe('a corner', () => {
  it('lies at its own side of the viewport, and the start side is the right one from right to left', () => {
    expect(boxAt('bottom-end', size, viewport, false)).toEqual({ ...size, x: 872, y: 184 })
    expect(boxAt('bottom-end', size, viewport, true)).toEqual({ ...size, x: marginPx, y: 184 })
    expect(boxAt('top-start', size, viewport, false)).toEqual({ ...size, x: marginPx, y: marginPx })
  })
})

describe('the points of a box', () => {
  const card = { x: 100, y: 50, width: 392, height: 300 }

  it('lie in it, whichever are asked for', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (index) => {
        const { x, y } = pointAt(card, index)
        expect(x >= 100 && x < 492 && y >= 50 && y < 350).toBe(true)
      }),
    )
  })

  it('are more for a larger box, within reason', () => {
    expect(countPoints({ width: 200, height: 34 })).toBeLessThan(countPoints(card))
    expect(countPoints({ width: 5000, height: 5000 })).toBe(pointsAtMost)
  })

  it('leave no room for a button as large as a finger for longer than four rounds', () => {
    fc.assert(
      fc.property(fc.nat(392 - 44), fc.nat(300 - 44), fc.nat(50), (left, top, round) => {
        const first = round * pointsAtMost
        const points = Array.from({ length: 4 * pointsAtMost }, (_, index) => pointAt(card, first + index))
        const isIn = ({ x, y }: { x: number; y: number }) =>
          x >= 100 + left && x < 144 + left && y >= 50 + top && y < 94 + top
        expect(points.some(isIn)).toBe(true)
      }),
    )
  })
})
