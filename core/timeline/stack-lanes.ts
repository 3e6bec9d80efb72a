import type { Group } from '../feed/vocabulary.ts'
import type { ArrangedLane } from './arrange-lane.ts'
import { groupsOfLane, type Lane } from './items.ts'
import { bandHeight, type Label, labelsOf } from './label-marks.ts'
import { heightOf, type Mark, marksOfLane } from './marks.ts'
import type { Metrics } from './metrics.ts'

export type LaneBand = { lane: Lane; groups: readonly Group[]; y1: number; y2: number; nameY: number }

type Stacked = { bands: LaneBand[]; marks: Mark[]; labels: Label[]; bottom: number }

/** Height over the marks, and from there to the lane's lower edge. */
const heightsOf = ({ lane, crowd, flags }: ArrangedLane, metrics: Metrics) => {
  const { hasGutter, laneName, lanePad } = metrics
  const names = hasGutter ? groupsOfLane[lane].length * laneName : 0
  return {
    over: lanePad + (hasGutter ? 0 : laneName) + bandHeight(flags, metrics),
    below: Math.max(heightOf(crowd, metrics), names) + lanePad,
  }
}

/** Stacks the lanes; if they don't fill the least height, they share the rest of it. */
export const stackLanes = (arranged: ArrangedLane[], metrics: Metrics, leastHeight: number): Stacked => {
  const heights = arranged.map((lane) => heightsOf(lane, metrics))
  const total = heights.reduce((sum, { over, below }) => sum + over + below, 0)
  const spare = Math.max(0, leastHeight - total) / arranged.length
  const stacked: Stacked = { bands: [], marks: [], labels: [], bottom: metrics.head }
  for (const [index, { over, below }] of heights.entries()) {
    const { lane, crowd, flags } = arranged[index] as ArrangedLane
    const y1 = stacked.bottom
    const top = y1 + over + spare / 2
    const y2 = top + below + spare / 2
    const marks = marksOfLane(lane, crowd, top, metrics)
    const nameY = metrics.hasGutter ? top : y1 + metrics.lanePad
    stacked.bands.push({ lane, groups: groupsOfLane[lane], y1, y2, nameY })
    stacked.marks.push(...marks)
    stacked.labels.push(...labelsOf(flags, marks, top, metrics))
    stacked.bottom = y2
  }
  return stacked
}
