import { describe, expect, it } from 'vitest'
import type { ArrangedLane } from '../../../../core/timeline/arrange-lane.ts'
import { lanes } from '../../../../core/timeline/items.ts'
import { metricsFor } from '../../../../core/timeline/metrics.ts'
import { stackLanes } from '../../../../core/timeline/stack-lanes.ts'

const empty = lanes.map((lane): ArrangedLane => ({ lane, crowd: { placed: [], rows: 0, clusters: [] }, flags: [] }))

const withRows = (rows: number) =>
  empty.map((each, index) => (index === 1 ? { ...each, crowd: { ...each.crowd, rows } } : each))

describe('the lanes', () => {
  it.each([360, 1280])('follow each other without a gap at %i px', (width) => {
    const { bands, bottom } = stackLanes(withRows(8), metricsFor(width), 0)
    expect(bands.map(({ lane }) => lane)).toEqual(lanes)
    expect(bands.map(({ y1 }) => y1)).toEqual([0, ...bands.slice(0, -1).map(({ y2 }) => y2)])
    expect(bands.at(-1)?.y2).toBe(bottom)
  })

  it('are as high as their rows ask, each for itself', () => {
    const heights = (rows: number) => stackLanes(withRows(rows), metricsFor(1280), 0).bands.map(({ y1, y2 }) => y2 - y1)
    const [few, many] = [heights(8), heights(9)]
    expect((many[1] ?? 0) - (few[1] ?? 0)).toBe(metricsFor(1280).pitch)
    expect(many.toSpliced(1, 1)).toEqual(few.toSpliced(1, 1))
  })

  it('share what is left of a picture that has to be higher', () => {
    const natural = stackLanes(empty, metricsFor(1280), 0)
    const { bands, bottom } = stackLanes(empty, metricsFor(1280), natural.bottom + 40)
    expect(bottom).toBeCloseTo(natural.bottom + 40)
    for (const [index, { y1, y2 }] of bands.entries()) {
      const { y1: from, y2: to } = natural.bands[index] ?? { y1: 0, y2: 0 }
      expect(y2 - y1).toBeCloseTo(to - from + 40 / lanes.length)
    }
  })

  it('carry their names beside them where there is room, and else at their top', () => {
    const [wide] = stackLanes(empty, metricsFor(1280), 400).bands
    const [narrow] = stackLanes(empty, metricsFor(360), 400).bands
    expect(narrow?.nameY).toBe(metricsFor(360).lanePad)
    expect(wide?.nameY).toBeGreaterThan(narrow?.nameY ?? 0)
  })
})
