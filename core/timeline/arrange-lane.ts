import { compare } from '../order/compare.ts'
import { arrange, type Crowd } from './crowd.ts'
import type { Glyph, View } from './glyphs.ts'
import type { Lane } from './items.ts'
import { type Candidate, type Flag, hangFlags } from './labels.ts'
import type { LayoutInput } from './layout-input.ts'
import { crossingOf } from './link-lines.ts'
import { markIdOf } from './marks.ts'
import { clusterWidth, markGap, maxRowsFor, metricsFor } from './metrics.ts'
import type { Stretch } from './rows.ts'
import type { TimelineLink } from './timeline-links.ts'

/** A lane's marks in their rows, and the labels over them; without heights yet. */
export type ArrangedLane = { lane: Lane; crowd: Crowd; flags: Flag[] }

/** What all lanes share. */
export type Scene = { view: View; glyphs: Glyph[]; lead: TimelineLink | null; edges: number[] }

/** Up to this many marks in view may all have labels; of more, only the important ones. */
const fewMarks = 40

const candidatesOf = (crowd: Crowd, { labelOf, width }: LayoutInput, isSparse: boolean): Candidate[] =>
  crowd.placed
    .filter(({ glyph: { item, at } }) => at !== null && (isSparse || item.rank !== Number.POSITIVE_INFINITY))
    .sort((one, other) => compare(one.glyph.item.rank, other.glyph.item.rank) || compare(one.glyph.x1, other.glyph.x1))
    .map(({ glyph, row }) => {
      const { item, lane, at } = glyph
      const tiers = metricsFor(width).tiers + (isSparse || (item.isLead && !glyph.isEcho) ? 1 : 0)
      return { id: markIdOf(glyph), x: at as number, row, tiers, text: labelOf(item, lane) }
    })

/** What a pole must not cross; the thin line between a period and its date does not count. */
const obstaclesOf = ({ placed }: Crowd, markSize: number): (Stretch & { row: number })[] =>
  placed.flatMap(({ glyph: { at, bar }, row }) => [
    ...(at === null ? [] : [{ x1: at - markSize / 2, x2: at + markSize / 2, row }]),
    ...(bar ? [{ ...bar, row }] : []),
  ])

export const arrangeLane = (lane: Lane, { view, glyphs, lead, edges }: Scene, input: LayoutInput): ArrangedLane => {
  const { width, measure, language } = input
  const metrics = metricsFor(width)
  const room = { maxRows: maxRowsFor(glyphs.length, metrics), gap: markGap, clusterWidth, edges }
  const crowd = arrange(
    glyphs.filter((glyph) => glyph.lane === lane),
    room,
  )
  const isSparse = glyphs.length <= fewMarks
  const flags = hangFlags(candidatesOf(crowd, input, isSparse), {
    plot: view.plot,
    widths: metrics.labelWidths,
    maxLines: metrics.labelLines,
    measure,
    language,
    crossed: crossingOf(lead, lane, glyphs),
    marks: obstaclesOf(crowd, view.markSize),
  })
  return { lane, crowd, flags }
}
