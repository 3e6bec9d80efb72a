import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../../core/timeline/marks.ts'
import { mirrored } from '../../../../core/timeline/mirror.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { layOutFeed } from '../../../fixtures/timeline.ts'

const layout = layOutFeed(aFeed({ findings: [aFinding({ id: 'other', date: '2023-03-01' }), aFinding()] }))

describe('the mirrored picture', () => {
  it('has every mark as far from the right edge as it was from the left, in the same order', () => {
    const { marks, width, direction } = mirrored(layout)
    expect(direction).toBe('rtl')
    expect(marks.map(({ id, x }) => [id, x])).toEqual(layout.marks.map(({ id, x }) => [id, width - x]))
    expect(marks[0]?.x).toBeGreaterThan(marks.at(-1)?.x as number)
  })

  it('keeps every stretch’s left end left of its right end, and its width', () => {
    const { marks, labels, plot } = mirrored(layout)
    const before = [layout.plot, ...layout.marks.map(({ box }) => box), ...layout.labels.map(({ box }) => box)]
    const after = [plot, ...marks.map(({ box }) => box), ...labels.map(({ box }) => box)]
    expect(after.map(({ x1, x2 }) => Math.round(x2 - x1))).toEqual(before.map(({ x1, x2 }) => Math.round(x2 - x1)))
    expect(after.every(({ x1, x2 }) => x2 >= x1)).toBe(true)
  })

  it('turns bars, lines and merged marks as well', () => {
    const part = { x1: 10, x2: 40 }
    const turned = { x1: layout.width - 40, x2: layout.width - 10 }
    const [first] = layout.marks as [Mark]
    const marks = [
      { ...first, kind: 'item', bar: part, tail: part },
      { ...first, kind: 'item', bar: null, tail: null },
      { ...first, kind: 'cluster', x: 25, box: { ...part, y1: 1, y2: 2 } },
    ] as Mark[]
    const [both, neither, cluster] = mirrored({ ...layout, marks }).marks
    expect(both).toMatchObject({ bar: turned, tail: turned })
    expect(neither).toMatchObject({ bar: null, tail: null })
    expect(cluster).toEqual({ ...marks[2], x: layout.width - 25, box: { ...turned, y1: 1, y2: 2 } })
  })

  it('anchors its labels at the other end, with pole and words as far from the right, and leaves every height as it was', () => {
    const { labels, ticks } = mirrored(layout)
    expect(labels.map(({ anchor }) => anchor)).toEqual(
      layout.labels.map(({ anchor }) => (anchor === 'start' ? 'end' : 'start')),
    )
    expect(labels.map(({ x, pole }) => [x, pole.x])).toEqual(
      layout.labels.map(({ x, pole }) => [layout.width - x, layout.width - pole.x]),
    )
    expect(labels.map(({ box }) => [box.y1, box.y2])).toEqual(layout.labels.map(({ box }) => [box.y1, box.y2]))
    expect(ticks.map(({ x }) => x)).toEqual(layout.ticks.map(({ x }) => layout.width - x))
  })
})
