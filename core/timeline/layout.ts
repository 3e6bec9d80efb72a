import { scaleUtc } from 'd3-scale'
import { arrangeLane } from './arrange-lane.ts'
import { binEdges } from './bins.ts'
import { glyphsOf, type View } from './glyphs.ts'
import { groupsOfLane, lanes } from './items.ts'
import { laneNamesOf, nameGap, nameShape } from './lane-names.ts'
import type { LayoutInput } from './layout-input.ts'
import { leadLink, linkLinesOf } from './link-lines.ts'
import { inWalkingOrder } from './marks.ts'
import { clusterWidth, type Metrics, markGap, metricsFor } from './metrics.ts'
import { mirrored } from './mirror.ts'
import { stackLanes } from './stack-lanes.ts'
import { ticksOf } from './ticks.ts'
import type { TimelineLayout } from './timeline-layout.ts'

const gutterOf = ({ nameOf, measure }: LayoutInput): number =>
  Math.ceil(Math.max(...lanes.flatMap((lane) => groupsOfLane[lane]).map((group) => measure(nameOf(group), true)))) +
  nameShape +
  nameGap +
  19

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
  const lead = leadLink(input.links, glyphs)
  const edges = binEdges(view.scale, input.range, clusterWidth + markGap)
  const arranged = lanes.map((lane) => arrangeLane(lane, { view, glyphs, lead, edges }, input))
  const leastHeight = (input.leastHeight ?? 0) - metrics.axis - metrics.head
  const { bands, marks, labels, bottom } = stackLanes(arranged, metrics, leastHeight)
  const { scale, range, plot } = view
  const [line] = linkLinesOf(lead ? [lead] : [], marks)
  const layout: TimelineLayout = {
    width: input.width,
    height: Math.ceil(bottom + metrics.axis),
    plot,
    metrics,
    lanes: bands,
    names: laneNamesOf(bands, line?.curve ?? null, input, metrics),
    marks: inWalkingOrder(marks),
    labels,
    ticks: ticksOf({ scale, range, plot, measure: input.measure, format: input.formatTick }),
    axisY: bottom,
    lead,
    direction: 'ltr',
  }
  return input.direction === 'rtl' ? mirrored(layout) : layout
}
