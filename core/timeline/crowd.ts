import { compare } from '../order/compare.ts'
import type { Glyph } from './glyphs.ts'
import { packRows, type Stretch } from './rows.ts'
import { type Span, spanOf } from './span.ts'

/** What a stretch of the calendar has no room for: several items of a lane as one mark, or a single one. */
export type Cluster = Stretch & { glyphs: Glyph[]; span: Span; bin: Stretch }

export type Crowd = { placed: { glyph: Glyph; row: number }[]; rows: number; clusters: Cluster[] }

type Room = { maxRows: number; gap: number; edges: number[]; clusterWidth: number }

/** The feed's lead comes first; long bars sink below the marks, where they separate nothing. */
const classOf = ({ item, bar }: Glyph): number => {
  if (item.isLead) return 0
  return bar ? 2 : 1
}

const byImportance = (one: Glyph, other: Glyph) =>
  compare(classOf(one), classOf(other)) || compare(one.item.rank, other.item.rank) || compare(one.x1, other.x1)

const centreOf = ({ at, bar, x1 }: Glyph): number => at ?? bar?.x1 ?? x1

const binOf = (glyph: Glyph, edges: number[]): number => {
  const after = edges.findIndex((edge) => edge > centreOf(glyph))
  return after === -1 ? edges.length - 2 : Math.max(0, after - 1)
}

const dateOf = ({ item }: Glyph): string => item.date ?? ''

/** Of marks in order of time. A month comes before its days, but ends after them. */
const spanAll = (glyphs: Glyph[]): Span => {
  const spans = glyphs.map((glyph) => spanOf(dateOf(glyph)))
  return { from: (spans[0] as Span).from, to: new Date(Math.max(...spans.map(({ to }) => Number(to)))) }
}

const clusterOf = (glyphs: Glyph[], bin: number, { edges, clusterWidth }: Room): Cluster => {
  const [x1, x2] = [edges[bin] as number, edges[bin + 1] as number]
  const centre = (x1 + x2) / 2
  const ordered = [...glyphs].sort((one, other) => compare(dateOf(one), dateOf(other)))
  const place = { x1: centre - clusterWidth / 2, x2: centre + clusterWidth / 2 }
  return { glyphs: ordered, span: spanAll(ordered), ...place, bin: { x1, x2 } }
}

type Placed = Crowd['placed'][number]
type Trial = { glyph: Glyph; row: number | null }

const pack = (glyphs: Glyph[], rows: number, gap: number): Trial[] => {
  const packed = packRows(glyphs, rows, gap)
  return glyphs.map((glyph, index) => ({ glyph, row: packed[index] ?? null }))
}

/** Merges every overfull stretch of the calendar, apart from important items that have found room. */
const merge = (trials: Trial[], room: Room): Pick<Crowd, 'placed' | 'clusters'> => {
  const overfull = new Set(trials.filter(({ row }) => row === null).map(({ glyph }) => binOf(glyph, room.edges)))
  const stays = (trial: Trial): trial is Placed =>
    trial.row !== null &&
    (trial.glyph.item.rank !== Number.POSITIVE_INFINITY || !overfull.has(binOf(trial.glyph, room.edges)))
  const others = trials.filter((trial) => !stays(trial)).map(({ glyph }) => glyph)
  const merged = Map.groupBy(others, (glyph) => binOf(glyph, room.edges))
  return {
    placed: trials.filter(stays),
    clusters: [...merged].map(([bin, glyphs]) => clusterOf(glyphs, bin, room)),
  }
}

/** Removes empty rows. */
const close = (placed: Crowd['placed']): Pick<Crowd, 'placed' | 'rows'> => {
  const used = [...new Set(placed.map(({ row }) => row))].sort(compare)
  return { placed: placed.map(({ glyph, row }) => ({ glyph, row: used.indexOf(row) })), rows: used.length }
}

/**
 * Puts the glyphs of one lane into rows, by importance and then by time. If they don't all fit, one row fewer is used,
 * and the overflow is merged into one mark for each stretch of the calendar. `rows` does not count the row of these
 * marks.
 */
export const arrange = (glyphs: Glyph[], room: Room): Crowd => {
  const ordered = [...glyphs].sort(byImportance)
  const all = pack(ordered, room.maxRows, room.gap)
  if (all.every(({ row }) => row !== null)) return { ...close(all as Crowd['placed']), clusters: [] }
  const { placed, clusters } = merge(pack(ordered, room.maxRows - 1, room.gap), room)
  return { ...close(placed), clusters }
}
