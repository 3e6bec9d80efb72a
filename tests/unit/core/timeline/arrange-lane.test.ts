import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../core/feed/schema.ts'
import { arrangeLane } from '../../../../core/timeline/arrange-lane.ts'
import { timelineItems } from '../../../../core/timeline/items.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { layoutInput, sceneOf } from '../../../fixtures/timeline.ts'

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
  const scene = sceneOf(input)
  return { reported: arrangeLane('reported', scene, input), decided: arrangeLane('decided', scene, input) }
}

/** Findings by their day's place on the axis, in px, which is never more than a fifth off. */
const arrangeAt = (
  places: Record<string, number>,
  members: Record<string, Partial<Finding>> = {},
  lead: string[] = [],
) => {
  const wide = layoutInput(aFeed({ findings: inMonths(2), lead: [], assurances: [], pairs: [] }), { width: 4_000 })
  const dateAt = (x: number) => sceneOf(wide).view.scale.invert(x).toISOString().slice(0, 10)
  const findings = Object.entries(places).map(([id, x]) =>
    aFinding({ id, date: dateAt(x), period: null, bearsOn: [], title: 'One', ...members[id] }),
  )
  const feed = aFeed({ findings, lead, assurances: [], pairs: [] })
  const input = { ...wide, items: timelineItems(feed, findings) }
  return arrangeLane('reported', sceneOf(input), input)
    .flags.map(({ id }) => id)
    .toSorted()
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

  it('labels only what leads once there are more than forty', () => {
    expect(arrangeReported(40).reported.flags.length).toBeGreaterThan(10)
    expect(arrangeReported(41).reported.flags).toEqual([])
    const { flags } = arrangeReported(60, ['f7']).reported
    expect(flags.map(({ id }) => id)).toEqual(['f7'])
  })

  it('has labels for marks whose poles reach them beside the marks above, and for no others', () => {
    expect(arrangeAt({ first: 1_000, beside: 1_012 })).toEqual(['beside', 'first'])
    expect(arrangeAt({ first: 1_000, under: 1_005 })).toEqual(['first'])
    expect(arrangeAt({ under: 995, lead: 1_000 }, {}, ['lead'])).toEqual(['lead'])
  })

  it('has no pole across the bar of a period', () => {
    const period = { from: '2021-01-01', to: '2021-03-31' }
    const ofPeriod = (date: string) =>
      arrangeAt({ lead: 0, other: 0 }, { lead: { date: '2021-06-01', period }, other: { date } }, ['lead'])
    expect(ofPeriod('2021-02-10')).toEqual(['lead'])
    expect(ofPeriod('2020-11-10')).toEqual(['lead', 'other'])
  })
})
