import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groups } from '../../../../core/feed/vocabulary.ts'
import { bandHeight } from '../../../../core/timeline/label-marks.ts'
import { layOut } from '../../../../core/timeline/layout.ts'
import { type MarkBox, markIdOf } from '../../../../core/timeline/marks.ts'
import { maxRowsFor, metricsFor } from '../../../../core/timeline/metrics.ts'
import { yearRange } from '../../../../core/timeline/range.ts'
import type { TimelineLayout } from '../../../../core/timeline/timeline-layout.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'
import { manyFindings } from '../../../fixtures/many-findings.ts'
import { layOutFeed, layoutInput } from '../../../fixtures/timeline.ts'

const widths = [360, 768, 1280, 1920]
const directions = ['ltr', 'rtl'] as const

const overlap = (one: MarkBox, other: MarkBox) =>
  one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2

const overlaps = (boxes: MarkBox[]) =>
  boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other)))

const isWithin = ({ x1, x2 }: { x1: number; x2: number }, plot: { x1: number; x2: number }) =>
  x1 >= plot.x1 - 0.01 && x2 <= plot.x2 + 0.01

/** What no picture may have, whatever is on it. */
const faultsOf = ({ marks, labels, names, ticks, plot, height, width }: TimelineLayout): string[] => {
  const boxes = marks.map(({ box }) => box)
  const shownTicks = ticks.filter(({ label }) => label)
  return [
    ...overlaps(labels.map(({ box }) => box)).map(() => 'two labels overlap'),
    ...overlaps(boxes).map(() => 'two marks overlap'),
    ...labels.filter(({ box }) => !isWithin(box, plot)).map(({ id }) => `the label of ${id} leaves the plot`),
    ...marks.filter(({ box }) => !isWithin(box, plot)).map(({ id }) => `${id} leaves the plot`),
    ...labels.filter(({ box }) => boxes.some((mark) => overlap(mark, box))).map(({ id }) => `${id} hides a mark`),
    ...boxes.filter(({ y1, y2 }) => y1 < 0 || y2 > height).map(() => 'a mark is too high or low'),
    ...names.filter(({ x1, x2 }) => x1 < 0 || x2 > width).map(({ group }) => `the name of ${group} leaves the picture`),
    ...shownTicks.filter(({ x }) => x < 0 || x > width).map(({ label }) => `${label} leaves the axis`),
  ]
}

const date = fc
  .tuple(fc.integer({ min: 2017, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map(([year, month, day]) =>
    [year, ...[month, day].filter(Boolean).map((part) => String(part).padStart(2, '0'))].join('-'),
  )

const period = fc.option(
  fc.tuple(date, date).map((both) => ({ from: [...both].sort()[0] ?? '', to: [...both].sort()[1] ?? '' })),
)

const feeds = fc
  .array(fc.record({ date, period, group: fc.constantFrom(...groups), title: fc.lorem({ maxCount: 12 }) }), {
    maxLength: 90,
  })
  .map((all) => {
    const findings = all.map((members, index) => aFinding({ id: `f${index}`, ...members }))
    const lead = findings.slice(0, 12).map(({ id }) => id)
    const assurances = [anAssurance({ statedIn: 'f0' }), anAssurance({ id: 'A02', date: '2020-01-02' })]
    return aFeed({ findings, lead, assurances, pairs: [] })
  })

describe('the layout of the picture', () => {
  it.each(widths)('lets nothing overlap or leave the plot at %i px, whatever there is to show', (width) => {
    fc.assert(
      fc.property(feeds, fc.constantFrom(...directions), (feed, direction) => {
        expect(faultsOf(layOutFeed(feed, { width, direction }))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it.each(widths)('shows each of 5,000 findings once, alone or merged, in a few hundred marks at %i px', (width) => {
    const feed = manyFindings(5000)
    const layout = layOutFeed(feed, { width })
    expect(faultsOf(layout)).toEqual([])
    const shown = layout.marks.flatMap((mark) => {
      if (mark.kind === 'item') return mark.id === mark.item.id ? [mark.item.id] : []
      return mark.items.map(({ id }) => id)
    })
    expect(shown.filter((id) => id.startsWith('finding-')).sort()).toEqual(feed.findings.map(({ id }) => id).sort())
    expect(layout.marks.length).toBeLessThan(250)
    expect(layout.height).toBeLessThan(900)
  })

  it.each([30, 400])('runs from right to left as the mirror of left to right, with %i findings', (count) => {
    const many = manyFindings(count)
    const feed = { ...many, findings: [...many.findings, aFinding()], lead: ['leak'], pairs: aFeed().pairs }
    const [ltr, rtl] = directions.map((direction) => layOutFeed(feed, { direction })) as [
      TimelineLayout,
      TimelineLayout,
    ]
    const places = (layout: TimelineLayout, xOf: (x: number) => number) => {
      const ends = (part: { x1: number; x2: number } | null) =>
        part && [xOf(part.x1), xOf(part.x2)].map(Math.round).sort((one, other) => one - other)
      const marks = layout.marks.map((mark) => [
        mark.id,
        Math.round(xOf(mark.x)),
        mark.box.y1,
        ends(mark.box),
        ...(mark.kind === 'item' ? [ends(mark.bar), ends(mark.tail)] : []),
      ])
      const labels = layout.labels.map(({ id, box, pole, x, lines }) => [
        id,
        ends(box),
        pole.y1,
        xOf(pole.x),
        xOf(x),
        lines,
      ])
      const ticks = layout.ticks.map(({ x, label }) => [xOf(x), label])
      return { plot: ends(layout.plot), marks, labels, ticks, names: layout.names.map((name) => [name.y, ends(name)]) }
    }
    expect(places(rtl, (x) => x)).toEqual(places(ltr, (x) => ltr.width - x))
    expect(rtl.labels.map(({ anchor }) => anchor)).toEqual(
      ltr.labels.map(({ anchor }) => (anchor === 'start' ? 'end' : 'start')),
    )
    expect([rtl.height, rtl.axisY, rtl.lanes]).toEqual([ltr.height, ltr.axisY, ltr.lanes])
    expect([ltr.direction, rtl.direction]).toEqual(['ltr', 'rtl'])
  })

  it('labels what matters most, with its month and its words', () => {
    const [label] = layOutFeed(aFeed()).labels.filter(({ id }) => id === 'leak')
    expect(label?.date).toBe('Jun 2022')
    expect(label?.lines.map(({ text }) => text).join(' ')).toContain('Recordings of meetings say staff abroad')
  })

  it('draws its lanes and axis where there is nothing else', () => {
    const layout = layOutFeed(aFeed({ findings: [], assurances: [], lead: [], pairs: [] }))
    expect(layout.marks).toEqual([])
    expect(layout.lanes.map(({ lane }) => lane)).toEqual(['said', 'reported', 'decided', 'changed'])
    expect(layout.ticks.length).toBeGreaterThan(0)
  })

  it('shows only what the stretch in view has', () => {
    const { marks } = layOutFeed(manyFindings(60), { range: yearRange(2024) })
    expect(marks.length).toBeGreaterThan(2)
    const dates = marks.flatMap((mark) => (mark.kind === 'item' && mark.hasMark ? [mark.item.date] : []))
    expect(dates.every((day) => day?.startsWith('2024'))).toBe(true)
  })

  it('has the lanes’ names beside a wide plot, and over each lane of a narrow one', () => {
    expect(layOutFeed(aFeed(), { width: 1280 }).plot.x1).toBeGreaterThan(60)
    expect(layOutFeed(aFeed(), { width: 360 }).plot).toEqual({ x1: 0, x2: 360 })
  })

  it('has room for the longest of the lanes’ names, in bold, up to a third of the width', () => {
    const plotWith = (letters: number) => {
      const measure = (text: string, isBold?: boolean) => text.length * (isBold ? 7 : 5)
      const nameOf = (group: string) => 'x'.repeat(group === 'admitted' ? letters : 3)
      return layOut({ ...layoutInput(aFeed()), measure, nameOf }).plot
    }
    expect(plotWith(20)).toEqual({ x1: 20 * 7 + 12 + 7 + 19, x2: 1280 })
    expect(plotWith(200).x1).toBeCloseTo(1280 / 3)
  })

  it('is as high as it is asked to be', () => {
    expect(layOut({ ...layoutInput(aFeed()), leastHeight: 700 }).height).toBe(700)
    expect(layOut(layoutInput(aFeed())).height).toBeLessThan(500)
  })

  it('begins and ends within the plot, with room for half a mark', () => {
    const { marks, plot } = layOutFeed(
      aFeed({
        findings: ['2022-01-01', '2022-12-31'].map((date) => aFinding({ id: date, date, period: null, bearsOn: [] })),
        assurances: [],
        lead: [],
        pairs: [],
      }),
      { range: yearRange(2022) },
    )
    expect(
      marks.map(({ box }) => [box.x1 > plot.x1, box.x1 < plot.x1 + 8, box.x2 > plot.x2 - 8, box.x2 < plot.x2]),
    ).toEqual([
      [true, true, false, true],
      [true, false, true, true],
    ])
  })
})

describe('the sizes of the picture', () => {
  it('allow fewer rows the more there is, so that no lane grows without limit', () => {
    const metrics = metricsFor(1280)
    expect([100, 300, 5000].map((count) => maxRowsFor(count, metrics))).toEqual([9, 6, 4])
  })

  it('give labels no room where there are none', () => {
    expect(bandHeight([], metricsFor(1280))).toBe(0)
  })

  it('name the second mark of an event apart from its first', () => {
    const [item] = layOutFeed(aFeed()).marks.flatMap((mark) => (mark.kind === 'item' ? [mark.item] : []))
    if (!item) throw new Error('no item')
    const glyph = { item, lane: item.lane, group: item.group, at: 0, bar: null, tail: null, x1: 0, x2: 0 }
    expect([markIdOf({ ...glyph, isEcho: false }), markIdOf({ ...glyph, isEcho: true })]).toEqual([
      item.id,
      `${item.id}:said`,
    ])
  })
})
