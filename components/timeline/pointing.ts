import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TimelineContent } from '../../core/timeline/content.ts'
import type { TimelineItem } from '../../core/timeline/items.ts'
import type { Mark } from '../../core/timeline/marks.ts'
import type { TimelineLayout } from '../../core/timeline/timeline-layout.ts'
import { nearestMark, stopFor } from '../../core/timeline/walk.ts'
import { keyHandler } from './keys.ts'
import type { RangeControl } from './range.ts'

/** How close to a mark a pointer has to be to mean it, in px. */
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

/** The finding that an item opens: its own, or the first that bears on what was said. */
const opens = (item: TimelineItem, { linksOf }: TimelineContent): string | null =>
  item.finding?.id ?? linksOf(item.id)[0]?.finding ?? null

const focusMark = (svg: SVGSVGElement | null, id: string) =>
  svg?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus()

/** The mark that a pointer means: the one below it, or one near it. Null if there is none. */
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

type Ways = { focusOnceThere: (item: TimelineItem | undefined) => void; show: (mark: Mark) => void }

/** Opens marks: a finding, a closer look at what is merged, or a list of it if no look is close enough. */
const useOpening = ({ content, control, onOpen }: PointingProps, { focusOnceThere, show }: Ways) => {
  const [listed, list] = useState<{ id: string } | null>(null)
  const titles = useRef<HTMLUListElement>(null)
  // Where the list is asked for, not wherever it is drawn: it comes back with its mark when a search that hid that is
  // undone, or when the pointer leaves another, and must not take the focus from what somebody is doing by then.
  useLayoutEffect(() => {
    if (listed) titles.current?.focus()
  }, [listed])
  const activate = (mark: Mark) => {
    if (mark.kind === 'cluster') {
      if (control.showMonthsOf(mark.span)) return focusOnceThere(mark.items[0])
      show(mark)
      return list({ id: mark.id })
    }
    const finding = opens(mark.item, content)
    if (finding !== null) onOpen(finding)
  }
  return { listedId: listed?.id ?? null, titles, activate, closeList: () => list(null) }
}

type ClickProps = Pick<PointingProps, 'layout' | 'svg'> & {
  /** What was chosen when the button went down. */
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
    // Without a pointer, assistive technology has clicked: it hits the mark that it means.
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

/** Which mark is pointed at and which is chosen; null for none. Only marks that the walk stops at count. */
const useMarks = (layout: TimelineLayout | null) => {
  const [hoveredId, hover] = useState<string | null>(null)
  const [chosenId, choose] = useState<string | null>(null)
  const byId = (id: string | null) => layout?.marks.find((mark) => mark.isStop && mark.id === id) ?? null
  const show = (mark: Mark) => {
    hover(null)
    choose(mark.id)
  }
  return { hovered: byId(hoveredId), chosen: byId(chosenId), chosenId, byId, hover, choose, show }
}

/** Which mark is pointed at, which is chosen, and what pointers and keys do to that. */
export const usePointing = (props: PointingProps) => {
  const { layout, content, control, svg, onLeave } = props
  const { hovered, chosen, chosenId, byId, hover, choose, show } = useMarks(layout)
  const { focus, focusOnceThere } = useFocus(layout, svg)
  const { listedId, titles, activate, closeList } = useOpening(props, { focusOnceThere, show })
  // A press moves the focus, and with it the choice, before it is known to be a click.
  const chosenAtPress = useRef<string | null>(null)

  const leave = () => {
    choose(null)
    onLeave()
  }

  return {
    hovered,
    chosen,
    /** The merged mark whose items are all to be listed. */
    listedId,
    /** The list, which takes the focus when it is asked for. */
    titles,
    // For an element around the drawing: with a focus listener of its own, Chromium would make the drawing focusable.
    onFocusIn: ({ target }: FocusEvent) => {
      choose((target as Element).getAttribute('data-mark'))
      closeList()
    },
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
