import type { PageT } from '../core/language/catalogue.ts'
import type { TimelineLayout } from '../core/timeline/layout.ts'
import { tickInset } from '../core/timeline/ticks.ts'
import { groupShapes } from './group-mark.tsx'
import { isolated } from './isolated.ts'
import { SvgDecoration } from './svg-decoration.tsx'
import { laneWord } from './timeline-words.ts'

type AxisProps = { layout: TimelineLayout; t: PageT }

const nameSize = 12
const nameGap = 7

/** The years, their lines through all lanes, and the line below. */
const Ticks = ({ layout: { ticks, plot, axisY, height, direction } }: Pick<AxisProps, 'layout'>) => {
  const isRtl = direction === 'rtl'
  return (
    <>
      {ticks.map(({ x, label, isYear }) => (
        <g key={x} data-year={isYear}>
          <line class="timeline-grid" x1={x} x2={x} y1={0} y2={axisY} />
          <line class="timeline-tick" x1={x} x2={x} y1={axisY} y2={height - 8} />
          <text
            class="timeline-tick-label"
            x={x + (isRtl ? -tickInset : tickInset)}
            y={height - 9}
            text-anchor={isRtl ? 'end' : 'start'}
          >
            {isolated(label)}
          </text>
        </g>
      ))}
      <line class="timeline-base" x1={plot.x1} x2={plot.x2} y1={axisY} y2={axisY} />
    </>
  )
}

type NameProps = AxisProps & { group: TimelineLayout['lanes'][number]['groups'][number]; index: number; y: number }

/** A group's shape and word: the key to the lane's marks. */
const GroupName = ({ layout: { direction, width, metrics }, t, group, index, y }: NameProps) => {
  const isRtl = direction === 'rtl'
  const offset = metrics.hasGutter ? 0 : index * (width / 3.2)
  const markX = isRtl ? width - offset - nameSize : offset
  const textX = isRtl ? markX - nameGap : markX + nameSize + nameGap
  const nameY = y + (metrics.hasGutter ? index * metrics.laneName : 0)
  return (
    <g data-group={group} data-first={index === 0}>
      <path class="timeline-shape" d={groupShapes[group]} transform={`translate(${markX} ${nameY})`} />
      <text class="timeline-name" x={textX} y={nameY + 10} text-anchor={isRtl ? 'end' : 'start'}>
        {isolated(laneWord(group, t))}
      </text>
    </g>
  )
}

/** What stands still behind all: the axis, and the lines between the lanes. */
export const TimelineAxis = ({ layout }: Pick<AxisProps, 'layout'>) => (
  <SvgDecoration>
    <Ticks layout={layout} />
    {layout.lanes.slice(1).map(({ lane, y1 }) => (
      <line key={lane} class="timeline-lane" x1={0} x2={layout.width} y1={y1} y2={y1} />
    ))}
  </SvgDecoration>
)

/** The lanes' names, which are the key to the marks as well; before the lines that may cross them. */
export const TimelineLaneNames = ({ layout, t }: AxisProps) => (
  <SvgDecoration>
    {layout.lanes.flatMap(({ groups, nameY }) =>
      groups.map((group, place) => (
        <GroupName key={group} layout={layout} t={t} group={group} index={place} y={nameY} />
      )),
    )}
  </SvgDecoration>
)
