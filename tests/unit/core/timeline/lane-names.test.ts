import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneNamesOf } from '../../../../core/timeline/lane-names.ts'
import { type Curve, linkLinesOf, stretchOf } from '../../../../core/timeline/link-lines.ts'
import { metricsFor } from '../../../../core/timeline/metrics.ts'
import { collide } from '../../../../core/timeline/rows.ts'
import type { TimelineLayout } from '../../../../core/timeline/timeline-layout.ts'
import { realFeed, realFeeds } from '../../../fixtures/real-feed.ts'
import { layOutFeed } from '../../../fixtures/timeline.ts'

const bands = [
  { lane: 'said' as const, groups: ['said' as const], y1: 0, y2: 100, nameY: 8 },
  { lane: 'reported' as const, groups: ['reported' as const, 'admitted' as const], y1: 100, y2: 200, nameY: 108 },
]

const place = (lead: Curve | null, width = 360) =>
  laneNamesOf(
    bands,
    lead,
    { measure: (text: string) => text.length * 8, nameOf: (group: string) => group, width } as never,
    metricsFor(width),
  )

const isCrossed = (line: Curve, { x1, x2, y }: { x1: number; x2: number; y: number }) => {
  const stretch = stretchOf(line, y, y + 14)
  return stretch !== null && collide({ x1, x2 }, stretch)
}

/** The names that the line that is always there runs through. */
const crossedNames = ({ names, lead, marks }: TimelineLayout) => {
  const [line] = linkLinesOf(lead ? [lead] : [], marks)
  return line ? names.filter((name) => isCrossed(line.curve, name)).map(({ group }) => group) : []
}

describe('the names of the lanes', () => {
  it('begin at the same places over a narrow plot, and stand under each other before a wide one', () => {
    expect(place(null).map(({ x1, y }) => [x1, y])).toEqual([
      [0, 8],
      [0, 108],
      [112.5, 108],
    ])
    expect(place(null, 1280).map(({ x1, y }) => [x1, y])).toEqual([
      [0, 8],
      [0, 108],
      [0, 130],
    ])
  })

  it('are as wide as their shape, its gap and their word, of which the first of a lane is bold', () => {
    const measure = (text: string, isBold: boolean) => text.length * (isBold ? 10 : 8)
    const input = { measure, nameOf: (group: string) => group, width: 360 } as never
    expect(laneNamesOf(bands, null, input, metricsFor(360)).map(({ x1, x2, isFirst }) => [x2 - x1, isFirst])).toEqual([
      [12 + 7 + 40, true],
      [12 + 7 + 80, true],
      [12 + 7 + 64, false],
    ])
  })

  it.each([20, 100, 150, 190, 340])(
    'keep clear of a line that comes down at %i px, side by side and in the picture',
    (x) => {
      const names = place({ x1: x, y1: 40, x2: x, y2: 160 })
      const [, reported, admitted] = names
      expect(names.filter(({ y, x1, x2 }) => y > 100 && collide({ x1, x2 }, { x1: x, x2: x }, 5))).toEqual([])
      expect(reported?.x2).toBeLessThan(admitted?.x1 ?? 0)
      expect(Math.max(...names.map(({ x2 }) => x2))).toBeLessThanOrEqual(360)
    },
  )

  it('keep clear of a slanting line, wherever its ends are', () => {
    const x = fc.integer({ min: 0, max: 360 })
    fc.assert(
      fc.property(x, x, (x1, x2) => {
        const line = { x1, y1: 60, x2, y2: 190 }
        const stretch = stretchOf(line, 108, 122)
        // A flat stretch over half of the width leaves no room for two names.
        fc.pre(stretch !== null && stretch.x2 - stretch.x1 < 80)
        expect(place(line).filter((name) => isCrossed(line, name))).toEqual([])
      }),
    )
  })

  it.each(realFeeds.flatMap((when) => (['ltr', 'rtl'] as const).map((direction) => ({ when, direction }))))(
    'of the feed $when, are crossed by nothing at any width ($direction)',
    async ({ when, direction }) => {
      const feed = await realFeed(when)
      for (const width of [320, 360, 414, 599, 768, 1280])
        expect([width, crossedNames(layOutFeed(feed, { width, direction }))]).toEqual([width, []])
    },
  )
})
