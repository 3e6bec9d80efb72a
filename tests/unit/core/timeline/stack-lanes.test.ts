import { describe, expect, it } from 'vitest'
import { type ArrangedLane, arrangeLane } from '../../../../core/timeline/arrange-lane.ts'
import { lanes } from '../../../../core/timeline/items.ts'
import { bandHeight } from '../../../../core/timeline/label-marks.ts'
import { metricsFor } from '../../../../core/timeline/metrics.ts'
import { stackLanes } from '../../../../core/timeline/stack-lanes.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { layoutInput, sceneOf } from '../../../fixtures/timeline.ts'

const empty = lanes.map((lane): ArrangedLane => ({ lane, crowd: { placed: [], rows: 0, clusters: [] }, flags: [] }))

/** A lane with one mark and its label. */
const arrangedReported = () => {
  const findings = [aFinding({ period: null, bearsOn: [] })]
  const input = layoutInput(aFeed({ findings, assurances: [], pairs: [] }))
  return arrangeLane('reported', sceneOf(input), input)
}

const withRows = (rows: number) =>
  empty.map((each, index) => (index === 1 ? { ...each, crowd: { ...each.crowd, rows } } : each))

describe('the lanes', () => {
  it.each([360, 1280])('follow each other without a gap at %i px', (width) => {
    const metrics = metricsFor(width)
    const { bands, bottom } = stackLanes(withRows(8), metrics, 0)
    expect(bands.map(({ lane }) => lane)).toEqual(lanes)
    expect(bands.map(({ y1 }) => y1)).toEqual([metrics.head, ...bands.slice(0, -1).map(({ y2 }) => y2)])
    expect(bands.at(-1)?.y2).toBe(bottom)
  })

  it('have room for a row of marks and their names, with a margin on both sides', () => {
    const endsAt = (width: number) => stackLanes(empty, metricsFor(width), 0).bands.map(({ y2, nameY }) => [nameY, y2])
    // 20 for the years where they stand over the lanes, too; a margin of 8; 22 for each of one, two, two and one names, or a row of 15 where they stand over it.
    expect(endsAt(1280)).toEqual([
      [8, 38],
      [46, 98],
      [106, 158],
      [166, 196],
    ])
    expect(endsAt(360)).toEqual([
      [28, 73],
      [81, 126],
      [134, 179],
      [187, 232],
    ])
  })

  it('have room for their labels over their marks, which lie in their rows', () => {
    const metrics = metricsFor(1280)
    const reported = arrangedReported()
    const [none, some] = [{ ...reported, flags: [] }, reported].map((lane) => stackLanes([lane], metrics, 0))
    const band = bandHeight(reported.flags, metrics)
    expect(band).toBeGreaterThan(0)
    expect((some?.bottom ?? 0) - (none?.bottom ?? 0)).toBe(band)
    expect(some?.marks.map(({ y }) => y)).toEqual(none?.marks.map(({ y }) => y + band))
    expect([some?.marks.length, some?.labels.length]).toEqual([1, 1])
    expect([none?.marks.length, none?.labels]).toEqual([1, []])
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
    const { head, lanePad } = metricsFor(360)
    expect(narrow?.nameY).toBe(head + lanePad)
    expect(wide?.nameY).toBeGreaterThan(narrow?.nameY ?? 0)
  })
})
