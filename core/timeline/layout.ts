import { scaleUtc } from 'd3-scale'
import type { Group } from '../feed/vocabulary.ts'
import type { Direction } from '../language/language.ts'
import { arrangeLane } from './arrange-lane.ts'
import type { Bearing } from './bearings.ts'
import { binEdges } from './bins.ts'
import { glyphsOf, type View } from './glyphs.ts'
import { groupsOfLane, type Lane, lanes, type TimelineItem } from './items.ts'
import type { Label } from './label-marks.ts'
import type { LabelText } from './labels.ts'
import { leadBearing } from './links.ts'
import { inWalkingOrder, type Mark } from './marks.ts'
import { clusterWidth, type Metrics, markGap, metricsFor } from './metrics.ts'
import { mirrored } from './mirror.ts'
import type { Stretch } from './rows.ts'
import type { Span } from './span.ts'
import { type LaneBand, stackLanes } from './stack-lanes.ts'
import type { MeasureText } from './text-width.ts'
import { type FormatTick, type Tick, ticksOf } from './ticks.ts'

export type LayoutInput = {
  /** Oldest first. */
  items: TimelineItem[]
  bearings: Bearing[]
  range: Span
  /** Of the whole picture, in px. */
  width: number
  /** Of the whole picture, in px: what there is to show may need more. */
  leastHeight?: number
  direction: Direction
  language: string
  measure: MeasureText
  /** The words at a mark in this lane. */
  labelOf: (item: TimelineItem, lane: Lane) => LabelText
  /** The word for each group beside the lanes. */
  nameOf: (group: Group) => string
  formatTick: FormatTick
}

/** Everything in px from the picture's left upper corner. */
export type TimelineLayout = {
  width: number
  height: number
  plot: Stretch
  metrics: Metrics
  lanes: LaneBand[]
  /** In the order of the walk. */
  marks: Mark[]
  labels: Label[]
  ticks: Tick[]
  axisY: number
  /** The bearing whose line is always there. */
  lead: Bearing | null
  direction: Direction
}

const nameInset = 20

const gutterOf = ({ nameOf, measure }: LayoutInput): number =>
  Math.ceil(Math.max(...lanes.flatMap((lane) => groupsOfLane[lane]).map((group) => measure(nameOf(group), true)))) +
  nameInset +
  18

const viewOf = (input: LayoutInput, { mark, hasGutter }: Metrics): View => {
  const { width, range } = input
  const plot = { x1: hasGutter ? Math.min(gutterOf(input), width / 3) : 0, x2: width }
  const edge = mark / 2 + 4
  const scale = scaleUtc([range.from, range.to], [plot.x1 + edge, plot.x2 - edge])
  return { scale, range, plot, markSize: mark }
}

/** Lays the picture out: every mark, label, line and tick in its place, for one width. */
export const layOut = (input: LayoutInput): TimelineLayout => {
  const metrics = metricsFor(input.width)
  const view = viewOf(input, metrics)
  const glyphs = glyphsOf(input.items, view)
  const lead = leadBearing(input.bearings, glyphs)
  const edges = binEdges(view.scale, input.range, clusterWidth + markGap)
  const arranged = lanes.map((lane) => arrangeLane(lane, { view, glyphs, lead, edges }, input))
  const leastHeight = (input.leastHeight ?? 0) - metrics.axis
  const { bands, marks, labels, bottom } = stackLanes(arranged, metrics, leastHeight)
  const { scale, range, plot } = view
  const layout: TimelineLayout = {
    width: input.width,
    height: Math.ceil(bottom + metrics.axis),
    plot,
    metrics,
    lanes: bands,
    marks: inWalkingOrder(marks),
    labels,
    ticks: ticksOf({ scale, range, plot, measure: input.measure, format: input.formatTick }),
    axisY: bottom,
    lead,
    direction: 'ltr',
  }
  return input.direction === 'rtl' ? mirrored(layout) : layout
}
