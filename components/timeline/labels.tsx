import type { Label } from '../../core/timeline/label-marks.ts'
import type { Mark } from '../../core/timeline/marks.ts'
import { isolated } from './isolated.ts'
import { SvgDecoration } from './svg-decoration.tsx'

type LabelsProps = {
  labels: Label[]
  marks: Mark[]
  /** The marks that lines lead to. */
  linked: Set<string>
}

type FlagProps = { label: Label; mark: Mark | undefined; isLinked: boolean }

/** In SVG, `start` and `end` depend on the direction of the text. */
const textAnchorOf = ({ anchor, direction }: Label): Label['anchor'] => {
  if (direction === 'ltr') return anchor
  return anchor === 'start' ? 'end' : 'start'
}

/** One text element for each label, so that it is found, selected and copied as one. */
const LabelWords = ({ label }: { label: Label }) => (
  <text direction={label.direction} text-anchor={textAnchorOf(label)}>
    {label.lines.map(({ text, y }, index) => (
      <tspan key={y} x={label.x} y={y}>
        {index === 0 && (
          <tspan class="timeline-label-date">
            {isolated(label.date)}
            {'\u2002'}
          </tspan>
        )}
        {text}
      </tspan>
    ))}
  </text>
)

const Flag = ({ label, mark, isLinked }: FlagProps) => {
  const { box, pole } = label
  return (
    <g
      class="timeline-label"
      data-label={label.id}
      data-group={mark?.kind === 'item' ? mark.group : undefined}
      data-linked={isLinked}
    >
      <rect class="timeline-label-ground" x={box.x1} y={box.y1} width={box.x2 - box.x1} height={box.y2 - box.y1} />
      <line class="timeline-pole" x1={pole.x} x2={pole.x} y1={pole.y1} y2={pole.y2} />
      <LabelWords label={label} />
    </g>
  )
}

/** The labels of the marks that matter most, each on its pole. */
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
