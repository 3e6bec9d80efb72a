import { describe, expect, it } from 'vitest'
import { nextPointer } from '../../../../tools/feed/next-pointer.ts'
import { aPointer } from '../../../fixtures/pointer.ts'

const now = new Date('2026-12-01T12:00:00.500Z')

const next = (earlier: object[], members: Partial<Parameters<typeof nextPointer>[0]> = {}) =>
  nextPointer({
    channelName: 'tiktok',
    file: aPointer().file,
    earlier: earlier.map((one) => ({ ...aPointer(), ...one }) as never),
    floor: 1,
    shrinks: false,
    now,
    days: 14,
    ...members,
  })

describe('the pointer that follows', () => {
  it('is dated now, to the second, and believed for the days that were given', () => {
    expect(next([])).toMatchObject({ sequence: 2, issued: '2026-12-01T12:00:00Z', expires: '2026-12-15T12:00:00Z' })
  })

  it('has a higher sequence than all before it, and than the floor', () => {
    expect(next([{ sequence: 7 }, { sequence: 9 }]).sequence).toBe(10)
    expect(next([{ sequence: 7 }], { floor: 20 }).sequence).toBe(21)
  })

  it.each([
    [[{ issued: '2026-12-01T12:00:01Z' }]],
    // Which is earlier as text.
    [[{ issued: '2026-11-01T00:00:00Z' }, { issued: '+010000-01-01T00:00:00Z' }]],
  ])('is not made where the clock is behind what was published: %j', (earlier) => {
    expect(() => next(earlier)).toThrow(/clock says 2026-12-01T12:00:00Z: set the clock right/)
  })
})
