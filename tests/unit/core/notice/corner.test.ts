import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAt, countPoints, marginPx, pointAt } from '../../../../core/notice/corner.ts'

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

  it('lie at its corner where it has no size, as on a page that is not drawn', () => {
    expect(pointAt({ x: 8, y: 9, width: 0, height: 0 }, 3)).toEqual({ x: 8, y: 9 })
  })

  it('are more for a larger box', () => {
    expect(countPoints({ width: 200, height: 34 })).toBe(5)
    expect(countPoints(card)).toBe(81)
  })

  const boxes = [
    card,
    { ...card, height: 600 },
    { ...card, width: 358, height: 338 },
    { ...card, width: 210, height: 44 },
  ]

  it.each(boxes)('leave no room for a button as large as a finger in any round: $width × $height', (box) => {
    const count = countPoints(box)
    const { width, height } = { width: 44, height: 36 }
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(50), (across, down, round) => {
        const left = box.x + ((box.width - width) * across) / 1000
        const top = box.y + ((box.height - height) * down) / 1000
        const points = Array.from({ length: count }, (_, index) => pointAt(box, round * count + index))
        expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
        expect(points.some(({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + height)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('find what is smaller in a few rounds', () => {
    const count = countPoints(card)
    fc.assert(
      fc.property(fc.nat(392 - 24), fc.nat(300 - 24), fc.nat(50), (left, top, round) => {
        const points = Array.from({ length: 6 * count }, (_, index) => pointAt(card, round * count + index))
        const isIn = ({ x, y }: { x: number; y: number }) =>
          x >= 100 + left && x <= 124 + left && y >= 50 + top && y <= 74 + top
        expect(points.some(isIn)).toBe(true)
      }),
    )
  })
})
