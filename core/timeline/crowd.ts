import type { Glyph } from './glyphs.ts'
import { packRows, type Stretch } from './rows.ts'
import { type Span, spanOf } from './span.ts'

/** Several items of a lane as one mark, for which there was no room one by one. */
export type Cluster = Stretch & { glyphs: Glyph[]; span: Span }

export type Crowd = { placed: { glyph: Glyph; row: number }[]; rows: number; clusters: Cluster[] }

type Room = { maxRows: number; gap: number; edges: number[]; clusterWidth: number }

/** What leads comes first; long bars sink below the marks, where they part nothing that belongs together. */
const classOf = ({ item, bar }: Glyph): number => {
  if (item.isLead) return 0
  return bar ? 2 : 1
}

const byImportance = (one: Glyph, other: Glyph) => {
  const ranks = one.item.rank - other.item.rank
  // Infinity less Infinity is no number: then time decides.
  return classOf(one) - classOf(other) || ranks || one.x1 - other.x1
}

const centreOf = ({ at, bar, x1 }: Glyph): number => at ?? bar?.x1 ?? x1

const binOf = (glyph: Glyph, edges: number[]): number => {
  const after = edges.findIndex((edge) => edge > centreOf(glyph))
  return after === -1 ? edges.length - 2 : Math.max(0, after - 1)
}

const spanAll = (glyphs: Glyph[]): Span => {
  const dates = glyphs.map(({ item }) => item.date ?? '').sort()
  return { from: spanOf(dates[0] as string).from, to: spanOf(dates.at(-1) as string).to }
}

const clusterOf = (glyphs: Glyph[], bin: number, { edges, clusterWidth }: Room): Cluster => {
  const centre = ((edges[bin] as number) + (edges[bin + 1] as number)) / 2
  return { glyphs, span: spanAll(glyphs), x1: centre - clusterWidth / 2, x2: centre + clusterWidth / 2 }
}

type Trial = { glyph: Glyph; row: number | null }

const pack = (glyphs: Glyph[], rows: number, gap: number): Trial[] => {
  const packed = packRows(glyphs, rows, gap)
  return glyphs.map((glyph, index) => ({ glyph, row: packed[index] ?? null }))
}

/** Merges every stretch of the calendar that overflows, but for what matters most and has found room. */
const merge = (trials: Trial[], room: Room): Pick<Crowd, 'placed' | 'clusters'> => {
  const overfull = new Set(trials.filter(({ row }) => row === null).map(({ glyph }) => binOf(glyph, room.edges)))
  const merged = new Map<number, Glyph[]>()
  const placed: Crowd['placed'] = []
  for (const { glyph, row } of trials) {
    const bin = binOf(glyph, room.edges)
    const stays = row !== null && (glyph.item.rank !== Number.POSITIVE_INFINITY || !overfull.has(bin))
    if (stays) placed.push({ glyph, row })
    else merged.set(bin, [...(merged.get(bin) ?? []), glyph])
  }
  return { placed, clusters: [...merged].map(([bin, glyphs]) => clusterOf(glyphs, bin, room)) }
}

/** Rows that nothing is left in are taken away. */
const close = (placed: Crowd['placed']): Pick<Crowd, 'placed' | 'rows'> => {
  const used = [...new Set(placed.map(({ row }) => row))].sort((one, other) => one - other)
  return { placed: placed.map(({ glyph, row }) => ({ glyph, row: used.indexOf(row) })), rows: used.length }
}

/**
 * Puts the glyphs of one lane into rows, in order of importance and then of time. Where they don't all fit, one row
 * fewer is used, and what overflows is merged into one mark for each stretch of the calendar; `rows` counts without
 * the row of these.
 */
export const arrange = (glyphs: Glyph[], room: Room): Crowd => {
  const ordered = [...glyphs].sort(byImportance)
  const all = pack(ordered, room.maxRows, room.gap)
  if (all.every(({ row }) => row !== null)) return { ...close(all as Crowd['placed']), clusters: [] }
  const { placed, clusters } = merge(pack(ordered, room.maxRows - 1, room.gap), room)
  return { ...close(placed), clusters }
}
