import { scaleUtc } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { binEdges, pitchOf, steps } from '../../../../core/timeline/bins.ts'
import { arrange } from '../../../../core/timeline/crowd.ts'
import { type Glyph, glyphsOf } from '../../../../core/timeline/glyphs.ts'
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

const [anyGlyph] = glyphsOfDays(['2023-03-10']) as [Glyph]

type Members = Partial<Omit<Glyph, 'item'>> & { item?: Partial<Glyph['item']> }

/** A mark of 12 px at a place, unless more is said of it. */
const glyphAt = (id: string, at: number, { item, ...members }: Members = {}): Glyph => ({
  ...anyGlyph,
  at,
  x1: at - 6,
  x2: at + 6,
  ...members,
  item: { ...anyGlyph.item, id, ...item },
})

const rowsOf = (glyphs: Glyph[], maxRows: number) =>
  Object.fromEntries(arrange(glyphs, { ...room, maxRows }).placed.map(({ glyph, row }) => [glyph.item.id, row]))

describe('the rows of a lane', () => {
  it('are taken by the lead first, then by importance, and last by long bars', () => {
    const glyphs = [
      glyphAt('bar', 50, { bar: { x1: 20, x2: 60 }, item: { rank: 0 } }),
      glyphAt('any', 50),
      glyphAt('ranked', 50, { item: { rank: 2 } }),
      glyphAt('lead', 50, { bar: { x1: 20, x2: 60 }, item: { rank: 3, isLead: true } }),
    ]
    expect(rowsOf(glyphs, 4)).toEqual({ lead: 0, ranked: 1, any: 2, bar: 3 })
  })

  it('are taken by time among equals', () => {
    expect(rowsOf([glyphAt('later', 55), glyphAt('first', 50), glyphAt('last', 60)], 3)).toEqual({
      first: 0,
      later: 1,
      last: 2,
    })
  })

  it('close up in their order where the marks above were merged', () => {
    const glyphs = [
      glyphAt('long', 90, { x1: 60, x2: 130 }),
      glyphAt('under it', 90, { x1: 70, x2: 110 }),
      glyphAt('third', 90, { x1: 75, x2: 110 }),
      glyphAt('too much', 90, { x1: 80, x2: 110 }),
      glyphAt('second', 120, { x1: 115, x2: 125 }),
      glyphAt('apart', 250),
    ]
    const { placed, rows, clusters } = arrange(glyphs, { ...room, edges: [0, 100, 200, 300], maxRows: 3 })
    expect(placed.map(({ glyph, row }) => [glyph.item.id, row])).toEqual([
      ['second', 1],
      ['apart', 0],
    ])
    expect([rows, clusters.length]).toEqual([2, 1])
  })
})

describe('a merged mark', () => {
  const merge = (...glyphs: Glyph[]) =>
    arrange(glyphs, { maxRows: 1, gap: 3, edges: [0, 100, 200], clusterWidth: 28 }).clusters.map(
      ({ x1, x2, glyphs }) => [x1, x2, glyphs.map(({ item }) => item.id)],
    )

  it('lies in the middle of its stretch, of which the edges belong to what comes after them', () => {
    expect(merge(glyphAt('a', 99), glyphAt('b', 100), glyphAt('c', 101))).toEqual([
      [36, 64, ['a']],
      [136, 164, ['b', 'c']],
    ])
  })

  it('takes in what lies beyond the first and the last edge', () => {
    expect(merge(glyphAt('before', -5), glyphAt('same', -5), glyphAt('after', 200))).toEqual([
      [36, 64, ['before', 'same']],
      [136, 164, ['after']],
    ])
  })

  it('is where the marks’ own days are, and where these are out of view, where their periods begin', () => {
    const bar = { x1: 120, x2: 180 }
    const own = glyphAt('own day', 50, { bar })
    const period = glyphAt('period', 0, { at: null, bar, x1: 20, x2: 180 })
    const neither = glyphAt('neither', 0, { at: null, x1: 110, x2: 180 })
    expect(merge(own, period, neither)).toEqual([
      [136, 164, ['neither', 'period']],
      [36, 64, ['own day']],
    ])
  })

  it('spans the whole of a month beside the first of its days, and has all in order of time', () => {
    const glyphs = [
      glyphAt('last', 50, { item: { date: '2023-03-31', rank: 0 } }),
      glyphAt('day', 50, { item: { date: '2023-03-01', rank: 1 } }),
      glyphAt('month', 50, { item: { date: '2023-03', rank: 2 } }),
    ]
    const mergedOf = (all: Glyph[]) =>
      arrange(all, { ...room, maxRows: 1 }).clusters.map(({ span, glyphs }) => ({
        ...span,
        ids: glyphs.map(({ item }) => item.id),
      }))
    const month = { from: new Date('2023-03-01'), to: new Date('2023-04-01') }
    expect(mergedOf(glyphs)).toEqual([{ ...month, ids: ['month', 'day', 'last'] }])
    expect(mergedOf(glyphs.slice(1))).toEqual([{ ...month, ids: ['month', 'day'] }])
  })

  it('spans from the first to the last of its days, in whatever order they matter', () => {
    const glyphs = [
      glyphAt('last', 50, { item: { date: '2023-05-02', rank: 0 } }),
      glyphAt('first', 50, { item: { date: '2023-03-10', rank: 1 } }),
      glyphAt('between', 50, { item: { date: '2023-04-01', rank: 2 } }),
    ]
    const { clusters } = arrange(glyphs, { ...room, maxRows: 1 })
    expect(clusters.map(({ span }) => span)).toEqual([{ from: new Date('2023-03-10'), to: new Date('2023-05-03') }])
  })
})
