import type { Group } from '../feed/vocabulary.ts'
import { compare } from '../order/compare.ts'
import type { Cluster, Crowd } from './crowd.ts'
import type { Glyph } from './glyphs.ts'
import type { Lane, TimelineItem } from './items.ts'
import { clusterWidth, type Metrics } from './metrics.ts'
import type { Stretch } from './rows.ts'
import type { Span } from './span.ts'

export type MarkBox = Stretch & { y1: number; y2: number }

type Placed = {
  /** Unique among the marks; a stop's is its item's. */
  id: string
  lane: Lane
  /** Its middle: of the mark, or of the bar where the mark is out of view. */
  x: number
  y: number
  box: MarkBox
  /** Its index in the walk: by time, then from the top down. */
  order: number
  /** Whether the walk stops here: an event that has two marks has one stop. */
  isStop: boolean
}

export type ItemMark = Placed & {
  kind: 'item'
  item: TimelineItem
  group: Group
  /** Whether its date is in view, and so its mark. */
  hasMark: boolean
  bar: Stretch | null
  tail: Stretch | null
}

export type ClusterMark = Placed & { kind: 'cluster'; items: TimelineItem[]; span: Span }

export type Mark = ItemMark | ClusterMark

const centreOf = ({ x1, x2 }: Stretch): number => (x1 + x2) / 2

const boxAt = ({ x1, x2 }: Stretch, y: number, height: number): MarkBox => ({
  x1,
  x2,
  y1: y - height / 2,
  y2: y + height / 2,
})

export const markIdOf = ({ item, isEcho }: Glyph): string => (isEcho ? `${item.id}:said` : item.id)

const itemMark = (glyph: Glyph, y: number, size: number): ItemMark => {
  const { item, lane, group, at, bar, tail } = glyph
  const x = at ?? centreOf(bar ?? glyph)
  const parts = { bar, tail, hasMark: at !== null, box: boxAt(glyph, y, size) }
  return { kind: 'item', id: markIdOf(glyph), item, lane, group, x, y, ...parts, order: 0, isStop: false }
}

/** Nothing merged, but in the same row: its bar would run through the marks there, so it has none, or a short one. */
const loneMark = (glyph: Glyph, { x1, x2, bin }: Cluster, y: number, size: number): ItemMark => {
  const half = size / 2
  const at = glyph.at && Math.min(Math.max(glyph.at, bin.x1 + half), bin.x2 - half)
  const place = at === null ? { x1, x2, bar: { x1, x2 } } : { x1: at - half, x2: at + half, bar: null }
  return itemMark({ ...glyph, ...place, at, tail: null }, y, size)
}

export const clusterHeight = 18

const clusterMark = (cluster: Cluster, lane: Lane, y: number, size: number): Mark => {
  const { glyphs, span, x1 } = cluster
  const [glyph, ...others] = glyphs
  if (glyph && others.length === 0) return loneMark(glyph, cluster, y, size)
  const id = `cluster:${lane}:${Math.round(x1)}`
  const items = glyphs.map(({ item }) => item)
  const place = { x: x1 + clusterWidth / 2, y, box: boxAt(cluster, y, clusterHeight) }
  return { kind: 'cluster', id, lane, ...place, items, span, order: 0, isStop: true }
}

/** The marks of a lane under each other; merged ones in a row of their own below the others. */
export const marksOfLane = (
  lane: Lane,
  { placed, rows, clusters }: Crowd,
  top: number,
  { mark, pitch }: Metrics,
): Mark[] => [
  ...placed.map(({ glyph, row }) => itemMark(glyph, top + row * pitch + pitch / 2, mark)),
  ...clusters.map((cluster) => clusterMark(cluster, lane, top + rows * pitch + clusterHeight / 2 + 1, mark)),
]

/** The height that they take. */
export const heightOf = ({ rows, clusters }: Crowd, { pitch }: Metrics): number =>
  Math.max(1, rows) * pitch + (clusters.length > 0 ? clusterHeight + 2 : 0)

/** The mark of each item at which the walk stops: its own rather than its second one in the lane of what was said. */
const stopIds = (marks: Mark[]): Set<string> => {
  const stops = new Map<string, string>()
  for (const mark of marks) {
    if (mark.kind === 'item' && (!stops.has(mark.item.id) || mark.id === mark.item.id)) stops.set(mark.item.id, mark.id)
  }
  return new Set(stops.values())
}

/** All marks in the order of the walk. */
export const inWalkingOrder = (marks: Mark[]): Mark[] => {
  const stops = stopIds(marks)
  return [...marks]
    .sort((one, other) => compare(one.x, other.x) || compare(one.y, other.y))
    .map((mark, order) => ({ ...mark, order, isStop: mark.kind === 'cluster' || stops.has(mark.id) }))
}
