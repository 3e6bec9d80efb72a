import { scaleUtc } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { arrangeLane } from '../../../../core/timeline/arrange-lane.ts'
import { binEdges } from '../../../../core/timeline/bins.ts'
import { glyphsOf } from '../../../../core/timeline/glyphs.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { layoutInput } from '../../../fixtures/timeline.ts'

const inMonths = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aFinding({
      id: `f${index}`,
      date: `${2017 + (index % 10)}-0${1 + (index % 9)}-10`,
      period: null,
      bearsOn: [],
      title: `Finding ${index}`,
    }),
  )

const arrangeReported = (count: number, lead: string[] = []) => {
  const input = layoutInput(aFeed({ findings: inMonths(count), lead, assurances: [], pairs: [] }))
  const plot = { x1: 0, x2: input.width }
  const scale = scaleUtc([input.range.from, input.range.to], [0, input.width])
  const view = { scale, range: input.range, plot, markSize: 13 }
  const scene = { view, glyphs: glyphsOf(input.items, view), lead: null, edges: binEdges(scale, input.range, 31) }
  return { reported: arrangeLane('reported', scene, input), decided: arrangeLane('decided', scene, input) }
}

describe('a lane', () => {
  it('has the marks of its own group only', () => {
    const { reported, decided } = arrangeReported(3)
    expect(reported.crowd.placed.map(({ glyph }) => glyph.item.id).toSorted()).toEqual(['f0', 'f1', 'f2'])
    expect([decided.lane, decided.crowd.placed, decided.flags]).toEqual(['decided', [], []])
  })

  it('labels every mark while there are few', () => {
    expect(
      arrangeReported(3)
        .reported.flags.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['f0', 'f1', 'f2'])
  })

  it('labels only what leads once there are many', () => {
    const { flags } = arrangeReported(60, ['f7']).reported
    expect(flags.map(({ id }) => id)).toEqual(['f7'])
  })
})
