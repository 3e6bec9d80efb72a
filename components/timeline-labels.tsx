import type { Label } from '../core/timeline/label-marks.ts'
import type { Mark } from '../core/timeline/marks.ts'
import { isolated } from './isolated.ts'
import { SvgDecoration } from './svg-decoration.tsx'

type LabelsProps = {
  labels: Label[]
  marks: Mark[]
  /** The marks that lines lead to. */
  linked: Set<string>
}

type FlagProps = { label: Label; mark: Mark | undefined; isLinked: boolean }

const Flag = ({ label: { id, pole, x, anchor, date, lines }, mark, isLinked }: FlagProps) => (
  <g
    class="timeline-label"
    data-label={id}
    data-group={mark?.kind === 'item' ? mark.group : undefined}
    data-linked={isLinked}
  >
    <line class="timeline-pole" x1={pole.x} x2={pole.x} y1={pole.y1} y2={pole.y2} />
    {lines.map(({ text, y }, index) => (
      <text key={y} x={x} y={y} text-anchor={anchor}>
        {index === 0 && (
          <tspan class="timeline-label-date">
            {isolated(date)}
            {'\u2002'}
          </tspan>
        )}
        {isolated(text)}
      </text>
    ))}
  </g>
)

/** The words at the marks that matter most, each on its pole. */
export const TimelineLabels = ({ labels, marks, linked }: LabelsProps) => (
  <SvgDecoration>
    {labels.map((label) => (
      <Flag
        key={label.id}
        label={label}
        mark={marks.find(({ id }) => id === label.id)}
        isLinked={linked.has(label.id)}
      />
    ))}
  </SvgDecoration>
)
