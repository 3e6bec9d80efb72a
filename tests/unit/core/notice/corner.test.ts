import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAt, findCorner, marginPx } from '../../../../core/notice/corner.ts'
import { positions } from '../../../../core/reminders/options.ts'

const size = { width: 392, height: 600 }
const viewport = { width: 1280, height: 800 }

describe('a corner', () => {
  it('lies at its own side of the viewport, and the start side is the right one from right to left', () => {
    expect(boxAt('bottom-end', size, viewport, false)).toEqual({ ...size, x: 872, y: 184 })
    expect(boxAt('bottom-end', size, viewport, true)).toEqual({ ...size, x: marginPx, y: 184 })
    expect(boxAt('top-start', size, viewport, false)).toEqual({ ...size, x: marginPx, y: marginPx })
  })

  it('is the wanted one when nothing lies there, or when no other is better', () => {
    expect(findCorner('top-end', () => 0)).toBe('top-end')
    expect(findCorner('top-end', () => 3)).toBe('top-end')
  })

  it('is never one with more controls than the wanted one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...positions),
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        (wanted, counts) => {
          const count = (position: (typeof positions)[number]) => counts[positions.indexOf(position)] ?? 0
          const found = findCorner(wanted, count)
          expect(count(found)).toBe(count(wanted) === 0 ? 0 : Math.min(...counts))
        },
      ),
    )
  })
})
