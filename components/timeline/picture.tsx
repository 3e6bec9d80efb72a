import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Words } from '../../core/language/words.ts'
import type { TimelineContent } from '../../core/timeline/content.ts'
import { linkLinesOf } from '../../core/timeline/link-lines.ts'
import type { Mark } from '../../core/timeline/marks.ts'
import type { TimelineLayout } from '../../core/timeline/timeline-layout.ts'
import { TimelineAxis, TimelineLaneNames } from './axis.tsx'
import { TimelineLabels } from './labels.tsx'
import { TimelineLinks } from './links.tsx'
import { TimelineMarks } from './marks.tsx'

export type PictureProps = {
  layout: TimelineLayout
  content: TimelineContent
  /** The mark that is pointed at or chosen. */
  active: Mark | null
  tabStop: string | null
  words: Words
  /** Id of the sentences that describe the picture. */
  descriptionId: string
  svg: RefObject<SVGSVGElement | null>
  onKeyDown: (event: KeyboardEvent) => void
  onPointerMove: (event: PointerEvent) => void
  onPointerLeave: () => void
  onPointerDown: () => void
  onClick: (event: MouseEvent) => void
}

const ringGap = 4

const Ring = ({ mark: { box } }: { mark: Mark }) => (
  <rect
    class="timeline-ring"
    x={box.x1 - ringGap}
    y={box.y1 - ringGap + 1}
    width={box.x2 - box.x1 + 2 * ringGap}
    height={box.y2 - box.y1 + 2 * ringGap - 2}
    rx={7}
  />
)

/** All marks of the event that a mark stands for. */
const marksOf = (mark: Mark | null, marks: Mark[]): string[] =>
  mark?.kind === 'item'
    ? marks.filter((other) => other.kind === 'item' && other.item === mark.item).map(({ id }) => id)
    : []

type DrawingProps = Pick<PictureProps, 'layout' | 'content' | 'active' | 'tabStop' | 'words'>

/** Everything in the picture, in the order in which it is painted. */
export const TimelineDrawing = ({ layout, content, active, tabStop, words }: DrawingProps) => {
  const { marks, labels, lead, metrics, plot } = layout
  const links = linkLinesOf(active?.kind === 'item' ? content.linksOf(active.item.id) : [], marks)
  const linked = new Set([...links.flatMap(({ ends }) => ends), ...marksOf(active, marks)])
  const pairs = useMemo(() => linkLinesOf(content.pairs, marks), [content, marks])
  return (
    <g data-lines={links.length > 0}>
      <TimelineAxis layout={layout} />
      <TimelineLinks links={pairs} use="paper" />
      <TimelineLinks links={linkLinesOf(lead ? [lead] : [], marks)} use="lead" />
      <TimelineLinks links={links} use="active" />
      <TimelineLaneNames layout={layout} t={words.t} />
      <TimelineLabels labels={labels} marks={marks} linked={linked} />
      {active && <Ring mark={active} />}
      <TimelineMarks marks={marks} size={metrics.mark} plot={plot} tabStop={tabStop} linked={linked} words={words} />
    </g>
  )
}

/** The picture itself. Its marks are one tab stop; what keys and pointers do is up to the caller. */
export const TimelinePicture = ({ svg, descriptionId, ...props }: PictureProps) => {
  const { layout, content, active, tabStop, words, onPointerMove, onPointerLeave, ...on } = props
  const { width, height } = layout
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a drawing
    <svg
      class="timeline-svg"
      ref={svg}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={words.t('timeline.marks')}
      aria-describedby={descriptionId}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      {...on}
    >
      <TimelineDrawing layout={layout} content={content} active={active} tabStop={tabStop} words={words} />
    </svg>
  )
}
