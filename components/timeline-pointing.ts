import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TimelineContent } from '../core/timeline/content.ts'
import type { TimelineItem } from '../core/timeline/items.ts'
import type { TimelineLayout } from '../core/timeline/layout.ts'
import type { Mark } from '../core/timeline/marks.ts'
import { nearestMark, stopFor } from '../core/timeline/walk.ts'
import { keyHandler } from './timeline-keys.ts'
import type { RangeControl } from './timeline-range.ts'

/** How far from a mark a pointer still means it, in px. */
const reach = 18

type PointingProps = {
  layout: TimelineLayout | null
  content: TimelineContent
  control: RangeControl
  svg: RefObject<SVGSVGElement | null>
  onOpen: (findingId: string) => void
  /** The user has left the picture by Escape. */
  onLeave: () => void
}

/** What an item opens: its finding, or the first that bears on what was said. */
const opens = (item: TimelineItem, { bearingsOf }: TimelineContent): string | null =>
  item.finding?.id ?? bearingsOf(item.id)[0]?.finding ?? null

const focusMark = (svg: SVGSVGElement | null, id: string) =>
  svg?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus()

/** The stop that a pointer means: the mark below it, or one near to it. */
const stopAt = (layout: TimelineLayout, { clientX, clientY }: MouseEvent, svg: SVGSVGElement | null): Mark | null => {
  if (!svg) return null
  const { left, top, width } = svg.getBoundingClientRect()
  const scale = layout.width / width
  const mark = nearestMark(layout.marks, (clientX - left) * scale, (clientY - top) * scale, reach)
  return mark?.kind === 'item' ? stopFor(layout.marks, mark.item.id) : mark
}

/** Gives an item the focus, at once or as soon as it has come into view. */
const useFocus = (layout: TimelineLayout | null, svg: RefObject<SVGSVGElement | null>) => {
  const awaited = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (awaited.current === null) return
    const stop = layout && stopFor(layout.marks, awaited.current)
    // For this drawing only: a later one, of another width, must not take the focus.
    awaited.current = null
    if (stop) focusMark(svg.current, stop.id)
  })
  return {
    focus: (mark: Mark) => focusMark(svg.current, mark.id),
    focusOnceThere: (item: TimelineItem | undefined) => {
      awaited.current = item?.id ?? null
    },
  }
}

/** Which mark is pointed at, which is chosen, and what pointers and keys do to that. */
export const usePointing = ({ layout, content, control, svg, onOpen, onLeave }: PointingProps) => {
  const [hoveredId, hover] = useState<string | null>(null)
  const [chosenId, choose] = useState<string | null>(null)
  const { focus, focusOnceThere } = useFocus(layout, svg)
  // A press gives the focus, and so chooses, before it is known to be a click.
  const chosenAtPress = useRef<string | null>(null)
  const stops = layout?.marks.filter(({ isStop }) => isStop) ?? []
  const byId = (id: string | null) => stops.find((mark) => mark.id === id) ?? null
  const chosen = byId(chosenId)

  const activate = (mark: Mark) => {
    if (mark.kind === 'item') {
      const finding = opens(mark.item, content)
      if (finding !== null) onOpen(finding)
      return
    }
    focusOnceThere(mark.items[0])
    control.showMonthsOf(mark.span)
  }

  const leave = () => {
    choose(null)
    onLeave()
  }

  return {
    hovered: byId(hoveredId),
    chosen,
    // Not for the drawing itself: Chromium would give it the focus.
    onFocusIn: ({ target }: FocusEvent) => choose((target as Element).getAttribute('data-mark')),
    handlers: {
      onKeyDown: keyHandler({ layout, items: content.items, control, chosen, focus, focusOnceThere, activate, leave }),
      onPointerMove: (event: PointerEvent) => {
        if (event.pointerType !== 'touch' && layout) hover(stopAt(layout, event, svg.current)?.id ?? null)
      },
      onPointerLeave: () => hover(null),
      onPointerDown: () => {
        chosenAtPress.current = chosenId
      },
      onClick: clickHandler({ layout, svg, chosenAtPress, byId, choose, focus, activate }),
    },
  }
}

type ClickProps = Pick<PointingProps, 'layout' | 'svg'> & {
  chosenAtPress: { current: string | null }
  byId: (id: string | null) => Mark | null
  choose: (id: null) => void
  focus: (mark: Mark) => void
  activate: (mark: Mark) => void
}

/** A first click chooses a mark, a second one opens it; a merged mark is opened at once. */
const clickHandler =
  ({ layout, svg, chosenAtPress, byId, choose, focus, activate }: ClickProps) =>
  (event: MouseEvent) => {
    if (!layout) return
    // Without a pointer it is assistive technology that clicks: the mark itself, and it is meant.
    if (event.detail === 0) {
      const pressed = byId((event.target as Element).closest('[data-mark]')?.getAttribute('data-mark') ?? null)
      if (pressed) activate(pressed)
      return
    }
    const mark = stopAt(layout, event, svg.current)
    if (!mark) choose(null)
    else if (mark.kind === 'cluster' || mark.id === chosenAtPress.current) activate(mark)
    else focus(mark)
  }
