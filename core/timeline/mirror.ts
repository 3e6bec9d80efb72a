import type { Label } from './label-marks.ts'
import type { Mark } from './marks.ts'
import type { Stretch } from './rows.ts'
import type { TimelineLayout } from './timeline-layout.ts'

/** The picture for languages written from right to left, in which time runs that way as well. */
export const mirrored = (layout: TimelineLayout): TimelineLayout => {
  const flip = (x: number) => layout.width - x
  const turn = <Part extends Stretch>(part: Part): Part => ({ ...part, x1: flip(part.x2), x2: flip(part.x1) })
  const turnMark = (mark: Mark): Mark => {
    const turned = { x: flip(mark.x), box: turn(mark.box) }
    if (mark.kind === 'cluster') return { ...mark, ...turned }
    return { ...mark, ...turned, bar: mark.bar && turn(mark.bar), tail: mark.tail && turn(mark.tail) }
  }
  const turnLabel = (label: Label): Label => ({
    ...label,
    box: turn(label.box),
    pole: { ...label.pole, x: flip(label.pole.x) },
    x: flip(label.x),
    anchor: label.anchor === 'start' ? 'end' : 'start',
  })
  return {
    ...layout,
    plot: turn(layout.plot),
    names: layout.names.map(turn),
    marks: layout.marks.map(turnMark),
    labels: layout.labels.map(turnLabel),
    ticks: layout.ticks.map((tick) => ({ ...tick, x: flip(tick.x) })),
    direction: 'rtl',
  }
}
