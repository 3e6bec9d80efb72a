import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../../../core/timeline/crowd.ts'
import type { Glyph } from '../../../../core/timeline/glyphs.ts'
import { marksOfLane } from '../../../../core/timeline/marks.ts'
import { metricsFor } from '../../../../core/timeline/metrics.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { layoutInput, sceneOf } from '../../../fixtures/timeline.ts'

const metrics = metricsFor(1280)
const findings = [aFinding({ bearsOn: [] })]
const [glyph] = sceneOf(layoutInput(aFeed({ findings, assurances: [], pairs: [] }))).glyphs as [Glyph]
const bar = { x1: 20, x2: 90 }

/** The marks of a lane that has no room but for what is merged, in the stretch from 100 to 200. */
const marksOf = (...members: Partial<Glyph>[]) => {
  const glyphs = members.map((each) => ({ ...glyph, bar, tail: bar, ...each }))
  const span = { from: new Date('2022-06-01'), to: new Date('2022-07-01') }
  const cluster: Cluster = { glyphs, span, x1: 136, x2: 164, bin: { x1: 100, x2: 200 } }
  return marksOfLane('reported', { placed: [], rows: 0, clusters: [cluster] }, 0, metrics)
}

describe('what is merged', () => {
  it('is one mark for all of it', () => {
    expect(marksOf({}, {})).toMatchObject([{ kind: 'cluster', items: [glyph.item, glyph.item] }])
  })

  it('is a mark of its own where it is alone, at its date and within its stretch, without its bar', () => {
    const alone = { kind: 'item', id: 'leak', hasMark: true, bar: null, tail: null }
    const half = metrics.mark / 2
    for (const [at, x] of [
      [150, 150],
      [101, 100 + half],
      [199, 200 - half],
    ] as const)
      expect(marksOf({ at })).toMatchObject([{ ...alone, x, box: { x1: x - half, x2: x + half } }])
  })

  it('has a short bar where only its period is in view', () => {
    const short = { x1: 136, x2: 164 }
    expect(marksOf({ at: null })).toMatchObject([{ kind: 'item', hasMark: false, x: 150, bar: short, box: short }])
  })
})
