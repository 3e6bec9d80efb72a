import type { PageT } from '../../core/language/catalogue.ts'
import { type LaneName, nameGap, nameShape } from '../../core/timeline/lane-names.ts'
import { tickInset } from '../../core/timeline/ticks.ts'
import type { TimelineLayout } from '../../core/timeline/timeline-layout.ts'
import { groupShapes } from '../group-mark.tsx'
import { isolated } from './isolated.ts'
import { SvgDecoration } from './svg-decoration.tsx'
import { laneWord } from './words.ts'

type AxisProps = { layout: TimelineLayout; t: PageT }

/** The years, above too where the picture is higher than a window; their lines through all lanes; and the line below. */
const Ticks = ({ layout: { ticks, plot, metrics, axisY, height, direction } }: Pick<AxisProps, 'layout'>) => {
  const isRtl = direction === 'rtl'
  const lines = metrics.head ? [12, height - 9] : [height - 9]
  return (
    <>
      {ticks.map(({ x, label, isYear }) => (
        <g key={x} data-year={isYear}>
          <line class="timeline-grid" x1={x} x2={x} y1={0} y2={axisY} />
          <line class="timeline-tick" x1={x} x2={x} y1={axisY} y2={height - 8} />
          {lines.map((y) => (
            <text
              key={y}
              class="timeline-tick-label"
              x={x + (isRtl ? -tickInset : tickInset)}
              y={y}
              text-anchor={isRtl ? 'end' : 'start'}
            >
              {isolated(label)}
            </text>
          ))}
        </g>
      ))}
      <line class="timeline-base" x1={plot.x1} x2={plot.x2} y1={axisY} y2={axisY} />
    </>
  )
}

type NameProps = { name: LaneName; isRtl: boolean; t: PageT }

/** A group's shape and word: the key to the lane's marks. */
const GroupName = ({ name: { group, x1, x2, y, isFirst }, isRtl, t }: NameProps) => {
  const markX = isRtl ? x2 - nameShape : x1
  const textX = isRtl ? markX - nameGap : markX + nameShape + nameGap
  return (
    <g data-group={group} data-first={isFirst}>
      <path class="timeline-shape" d={groupShapes[group]} transform={`translate(${markX} ${y})`} />
      <text class="timeline-name" x={textX} y={y + 10} text-anchor={isRtl ? 'end' : 'start'}>
        {isolated(laneWord(group, t))}
      </text>
    </g>
  )
}

/** The background that never changes: the axis and the lines between the lanes. */
export const TimelineAxis = ({ layout }: Pick<AxisProps, 'layout'>) => (
  <SvgDecoration>
    <Ticks layout={layout} />
    {layout.lanes.slice(1).map(({ lane, y1 }) => (
      <line key={lane} class="timeline-lane" x1={0} x2={layout.width} y1={y1} y2={y1} />
    ))}
  </SvgDecoration>
)

/** The names of the lanes, which are also the key to the marks; painted over the lines that may cross them. */
export const TimelineLaneNames = ({ layout: { names, direction }, t }: AxisProps) => (
  <SvgDecoration>
    {names.map((name) => (
      <GroupName key={name.group} name={name} isRtl={direction === 'rtl'} t={t} />
    ))}
  </SvgDecoration>
)
