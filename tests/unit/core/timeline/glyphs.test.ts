import { scaleUtc } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import type { Assurance, Finding } from '../../../../core/feed/schema.ts'
import { glyphsOf } from '../../../../core/timeline/glyphs.ts'
import { timelineItems } from '../../../../core/timeline/items.ts'
import { yearRange } from '../../../../core/timeline/range.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'

const range = yearRange(2022)
const view = { scale: scaleUtc([range.from, range.to], [0, 365]), range, plot: { x1: -10, x2: 375 }, markSize: 10 }

const glyphsOfFinding = (members: Partial<Finding>, assurances: Partial<Assurance>[] = []) => {
  const findings = [aFinding({ period: null, bearsOn: [], ...members })]
  const said = assurances.map((assurance) => anAssurance({ statedIn: 'leak', ...assurance }))
  return glyphsOf(timelineItems(aFeed({ findings, assurances: said, pairs: [] }), findings), view)
}

describe('an item on the axis', () => {
  it('is a mark in the middle of its day', () => {
    expect(glyphsOfFinding({ date: '2022-06-17' })).toMatchObject([
      { at: 167.5, x1: 162.5, x2: 172.5, bar: null, tail: null, isEcho: false },
    ])
  })

  it('is in the middle of its month where the day is not known, with the month as a line', () => {
    expect(glyphsOfFinding({ date: '2022-06' })).toMatchObject([{ at: 166, tail: { x1: 151, x2: 181 } }])
  })

  it('has its period as a bar, and a line from there to the day on which it became known', () => {
    expect(glyphsOfFinding({ date: '2022-06-17', period: { from: '2022-02', to: '2022-03' } })).toMatchObject([
      { at: 167.5, bar: { x1: 31, x2: 90 }, tail: { x1: 90, x2: 167.5 }, x1: 31, x2: 172.5 },
    ])
  })

  it('is cut at the end of the plot where its period began before', () => {
    expect(glyphsOfFinding({ date: '2022-01-17', period: { from: '2020-02', to: '2021-12' } })).toMatchObject([
      { at: 16.5, bar: null, x1: 11.5, x2: 21.5 },
    ])
    expect(glyphsOfFinding({ date: '2023-01-17', period: { from: '2020-02', to: '2022-03' } })).toMatchObject([
      { at: null, bar: { x1: -10, x2: 90 }, tail: { x1: 90, x2: 375 } },
    ])
  })

  it('has a line to a period that comes later than its day', () => {
    expect(glyphsOfFinding({ date: '2022-02-10', period: { from: '2022-04', to: '2022-05' } })).toMatchObject([
      { at: 40.5, bar: { x1: 90, x2: 151 }, tail: { x1: 40.5, x2: 90 }, x1: 35.5, x2: 151 },
    ])
  })

  it('has a bar that can be seen, however short its period', () => {
    expect(glyphsOfFinding({ date: '2022-06-17', period: { from: '2022-02-10', to: '2022-02-10' } })).toMatchObject([
      { bar: { x1: 38, x2: 43 } },
    ])
  })

  it('has no bar where that would hide behind the mark, and one where it comes out on a side', () => {
    const barOf = (from: string, to: string) => glyphsOfFinding({ date: '2022-06-17', period: { from, to } })[0]?.bar
    expect(barOf('2022-06-15', '2022-06-17')).toBeNull()
    expect(barOf('2022-06-10', '2022-06-17')).toEqual({ x1: 160, x2: 168 })
    expect(barOf('2022-06-17', '2022-06-24')).toEqual({ x1: 167, x2: 175 })
  })

  it('has a month as a line only where that is clearly longer than the mark', () => {
    const tailWith = (markSize: number) => {
      const findings = [aFinding({ period: null, bearsOn: [], date: '2022-06' })]
      const items = timelineItems(aFeed({ findings, assurances: [], pairs: [] }), findings)
      return glyphsOf(items, { ...view, markSize })[0]?.tail
    }
    expect(tailWith(25)).toEqual({ x1: 151, x2: 181 })
    expect([tailWith(26), tailWith(30)]).toEqual([null, null])
    expect(glyphsOfFinding({ date: '2022-06-17' })[0]?.tail).toBeNull()
  })

  it('is not there while neither its day nor its period is in view, nor without a date', () => {
    expect(glyphsOfFinding({ date: '2023-06-17' })).toEqual([])
    const feed = aFeed({ findings: [], lead: [], pairs: [], assurances: [anAssurance({ date: null })] })
    expect(glyphsOf(timelineItems(feed, []), view)).toEqual([])
  })

  it('is in the lane of what was said as well, where the company said something in it', () => {
    const glyphs = glyphsOfFinding({ date: '2022-06-17', group: 'admitted' }, [{}])
    expect(glyphs.map(({ lane, group, isEcho }) => [lane, group, isEcho])).toEqual([
      ['reported', 'admitted', false],
      ['said', 'said', true],
    ])
    expect(glyphs[1]).toMatchObject({ at: 167.5, x1: 162.5, x2: 172.5, bar: null, tail: null })
    expect(glyphsOfFinding({ date: '2022-06-17', group: 'said' }, [{}])).toHaveLength(1)
  })
})
