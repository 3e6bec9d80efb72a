import { scaleUtc } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { binEdges, pitchOf, steps } from '../../../../core/timeline/bins.ts'
import { arrange } from '../../../../core/timeline/crowd.ts'
import { glyphsOf } from '../../../../core/timeline/glyphs.ts'
import { timelineItems } from '../../../../core/timeline/items.ts'
import { yearRange } from '../../../../core/timeline/range.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const range = yearRange(2023)
const scale = scaleUtc([range.from, range.to], [0, 365])
const room = { maxRows: 3, gap: 3, edges: binEdges(scale, range, 30), clusterWidth: 28 }

const glyphsOfDays = (dates: string[], lead: string[] = []) => {
  const findings = dates.map((date, index) => aFinding({ id: `f${index}`, date, period: null, bearsOn: [] }))
  const feed = aFeed({ findings, lead, assurances: [], pairs: [] })
  return glyphsOf(timelineItems(feed, findings), { scale, range, plot: { x1: 0, x2: 365 }, markSize: 12 })
}

const march = (count: number) => Array.from({ length: count }, (_, index) => `2023-03-${10 + index}`)

describe('the stretches of the calendar in which marks are merged', () => {
  it('are of the finest step whose parts are all wide enough', () => {
    expect(binEdges(scale, range, 28)).toHaveLength(13)
    expect(binEdges(scale, range, 30)).toHaveLength(5)
    expect(binEdges(scale, range, 5)).not.toHaveLength(13)
    expect(binEdges(scale, range, 400)).toEqual([0, 365])
  })

  it('join what is cut off at an end', () => {
    const cut = { from: new Date('2022-12-20'), to: range.to }
    const edges = binEdges(scaleUtc([cut.from, cut.to], [0, 377]), cut, 28)
    expect(Math.min(...edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)))).toBeGreaterThanOrEqual(28)
  })

  it('are as wide as their step', () => {
    const [day] = steps
    expect(day && pitchOf(day, range, scale)).toBeCloseTo(1)
  })
})

describe('the marks of a lane', () => {
  it('stay one by one while there are rows for them', () => {
    const { placed, rows, clusters } = arrange(glyphsOfDays(march(3)), room)
    expect([placed.length, rows, clusters]).toEqual([3, 3, []])
  })

  it('are merged where there are too many, by the stretch of the calendar, and counted', () => {
    const { placed, rows, clusters } = arrange(glyphsOfDays([...march(6), '2023-11-02']), room)
    expect(clusters.map(({ glyphs }) => glyphs.length)).toEqual([6])
    expect(clusters[0]?.span).toEqual({ from: new Date('2023-03-10'), to: new Date('2023-03-16') })
    expect(placed.map(({ glyph }) => glyph.item.id)).toEqual(['f6'])
    expect(rows).toBe(1)
  })

  it('keep out of the merged ones what matters most', () => {
    const { placed, clusters } = arrange(glyphsOfDays(march(6), ['f4']), room)
    expect(placed.map(({ glyph, row }) => [glyph.item.id, row])).toEqual([['f4', 0]])
    expect(clusters[0]?.glyphs).toHaveLength(5)
  })

  it('lose none, even where all that matters is too much', () => {
    const all = march(8)
    const { placed, clusters } = arrange(
      glyphsOfDays(
        all,
        all.map((_, index) => `f${index}`),
      ),
      room,
    )
    expect(placed.length + clusters.flatMap(({ glyphs }) => glyphs).length).toBe(8)
    expect(placed).toHaveLength(2)
  })
})
