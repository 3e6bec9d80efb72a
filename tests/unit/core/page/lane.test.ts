import { describe, expect, it } from 'vitest'
import { laneTicks, marksOnLane, placeOnLane } from '../../../../core/page/lane.ts'

describe('the lane', () => {
  it('runs from 0 to 5 minutes, each tick after the one before, and no further', () => {
    const places = laneTicks.map(placeOnLane)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect([places[0], places.at(-1), placeOnLane(1e9), placeOnLane(-5)]).toEqual([0, 1, 1, 0])
  })

  it('has 40 marks at most, and a bar for the others', () => {
    expect(marksOnLane([10, 5]).bar).toBeNull()
    const { marks, bar } = marksOnLane(Array.from({ length: 100 }, (_, index) => index * 100))
    expect(marks).toHaveLength(40)
    expect(bar).toEqual({ from: placeOnLane(4000), to: placeOnLane(9900) })
  })
})
