import type { TextDirection } from '../language/language.ts'
import type { Label } from './label-marks.ts'
import type { LaneName } from './lane-names.ts'
import type { Mark } from './marks.ts'
import type { Metrics } from './metrics.ts'
import type { Stretch } from './rows.ts'
import type { LaneBand } from './stack-lanes.ts'
import type { Tick } from './ticks.ts'
import type { TimelineLink } from './timeline-links.ts'

/** Everything in px from the picture's left upper corner. */
export type TimelineLayout = {
  width: number
  height: number
  plot: Stretch
  metrics: Metrics
  lanes: LaneBand[]
  names: LaneName[]
  /** In the order of the walk. */
  marks: Mark[]
  labels: Label[]
  ticks: Tick[]
  axisY: number
  /** The link whose line is always drawn. */
  lead: TimelineLink | null
  direction: TextDirection
}
