import type { TimelineItem } from '../../core/timeline/items.ts'
import type { Mark } from '../../core/timeline/marks.ts'
import type { TimelineLayout } from '../../core/timeline/timeline-layout.ts'
import { stepOf, walk } from '../../core/timeline/walk.ts'
import type { RangeControl } from './range.ts'

type KeyProps = {
  layout: TimelineLayout | null
  /** Oldest first, in view or not. */
  items: TimelineItem[]
  control: RangeControl
  chosen: Mark | null
  focus: (mark: Mark) => void
  /** Gives the focus to an item once the next layout shows it. */
  focusOnceThere: (item: TimelineItem | undefined) => void
  activate: (mark: Mark) => void
  leave: () => void
}

/** The first or last item of a mark; a merged one has several. */
const edgeOf = (mark: Mark, step: 1 | -1) => (mark.kind === 'item' ? mark.item : mark.items.at(step === 1 ? -1 : 0))

/** Goes on to the item nearest to the stretch in view, by moving that: a mark at its edge may be of a day far outside. */
const goBeyond = (step: 1 | -1, { items, control, focusOnceThere }: KeyProps) => {
  const { range, isWhole } = control
  const next =
    step === 1
      ? items.find(({ span }) => span && span.from >= range.to)
      : items.findLast(({ span }) => span && span.to <= range.from)
  if (!next?.span || isWhole) return
  focusOnceThere(next)
  control.bringIn(next.span.from)
}

const move = (key: string, layout: TimelineLayout, props: KeyProps) => {
  const { chosen, focus } = props
  const next = walk(layout.marks, chosen?.id ?? null, key, layout.direction)
  const step = stepOf(key, layout.direction)
  if (next) focus(next)
  else if (chosen && step !== null) goBeyond(step, props)
}

const zoom = (by: 'in' | 'out', { chosen, control, focusOnceThere }: KeyProps) => {
  // Nothing would be drawn, and the focus, which waits for a drawing, would go with some later one.
  if (by === 'out' && control.isWhole) return
  const item = chosen ? edgeOf(chosen, -1) : undefined
  focusOnceThere(item)
  control.zoom(by, item?.span?.from)
}

const isMove = (key: string) => /^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)

const act = (key: string, layout: TimelineLayout, props: KeyProps): boolean => {
  const { chosen, activate, leave } = props
  if (isMove(key)) move(key, layout, props)
  else if ((key === 'Enter' || key === ' ') && chosen) activate(chosen)
  else if (key === '+' || key === '=') zoom('in', props)
  else if (key === '-' || key === '\u2212') zoom('out', props)
  else if (key === 'Escape') leave()
  else return false
  return true
}

/** What the keys do in the picture: arrows walk, Enter opens, plus and minus zoom, Escape leaves. */
export const keyHandler =
  (props: KeyProps) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !props.layout) return
    if (act(event.key, props.layout, props)) event.preventDefault()
  }
