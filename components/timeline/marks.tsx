import { useMemo } from 'preact/hooks'
import type { Words } from '../../core/language/words.ts'
import type { ClusterMark, ItemMark, Mark } from '../../core/timeline/marks.ts'
import type { Stretch } from '../../core/timeline/rows.ts'
import { groupShapes } from '../group-mark.tsx'
import { countFormat, nameOfMark } from './words.ts'

const box = 12
const barHeight = 0.46

type PartProps = { mark: ItemMark; size: number; plot: Stretch }

/** Where a period continues beyond the plot, its bar has a square end. */
const CutEnds = ({ bar, plot, y, height }: { bar: Stretch; plot: Stretch; y: number; height: number }) => {
  const ends = [bar.x1 <= plot.x1 ? bar.x1 : null, bar.x2 >= plot.x2 ? bar.x2 - height : null]
  return (
    <>{ends.map((x) => x !== null && <rect key={x} class="timeline-bar" {...{ x, y, height }} width={height} />)}</>
  )
}

const Bar = ({ mark: { bar, tail, y }, size, plot }: PartProps) => {
  const height = size * barHeight
  return (
    <>
      {tail && <line class="timeline-tail" x1={tail.x1} x2={tail.x2} y1={y} y2={y} />}
      {bar && (
        <rect
          class="timeline-bar"
          x={bar.x1}
          y={y - height / 2}
          width={bar.x2 - bar.x1}
          height={height}
          rx={height / 2}
        />
      )}
      {bar && <CutEnds bar={bar} plot={plot} y={y - height / 2} height={height} />}
    </>
  )
}

const Shape = ({ mark: { group, x, y }, size }: PartProps) => {
  const scale = size / box
  return (
    <path
      class="timeline-shape"
      d={groupShapes[group]}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
    />
  )
}

type ClusterProps = { mark: ClusterMark; formatCount: (count: number) => string }

const Item = (props: PartProps) => (
  <>
    <Bar {...props} />
    {props.mark.hasMark && <Shape {...props} />}
  </>
)

const Cluster = ({ mark: { box: at, x, y, items }, formatCount }: ClusterProps) => (
  <>
    <rect
      class="timeline-cluster"
      x={at.x1}
      y={at.y1}
      width={at.x2 - at.x1}
      height={at.y2 - at.y1}
      rx={(at.y2 - at.y1) / 2}
    />
    <text class="timeline-count" x={x} y={y + 4} text-anchor="middle">
      {formatCount(items.length)}
    </text>
  </>
)

type MarksProps = {
  marks: Mark[]
  size: number
  plot: Stretch
  /** The one that Tab leads to. */
  tabStop: string | null
  /** Those that lines lead to. */
  linked: Set<string>
  words: Words
}

const hidden = { 'aria-hidden': 'true' } as const

const asButton = (name: string | undefined, isTabStop: boolean) =>
  ({ role: 'button', 'aria-label': name, tabindex: isTabStop ? 0 : -1 }) as const

/** All marks in order of time. Each one that the arrow keys stop at is a button with a full name. */
export const TimelineMarks = ({ marks, size, plot, tabStop, linked, words }: MarksProps) => {
  const formatCount = useMemo(() => countFormat(words.language), [words.language])
  const names = useMemo(
    () => new Map(marks.filter(({ isStop }) => isStop).map((mark) => [mark.id, nameOfMark(mark, words)])),
    [marks, words.t],
  )
  return (
    <>
      {marks.map((mark) => (
        <g
          key={mark.id}
          class="timeline-mark"
          data-mark={mark.id}
          data-group={mark.kind === 'item' ? mark.group : undefined}
          data-linked={linked.has(mark.id)}
          {...(mark.isStop ? asButton(names.get(mark.id), mark.id === tabStop) : hidden)}
        >
          {mark.kind === 'item' ? (
            <Item mark={mark} size={size} plot={plot} />
          ) : (
            <Cluster mark={mark} formatCount={formatCount} />
          )}
        </g>
      ))}
    </>
  )
}
