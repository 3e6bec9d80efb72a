import type { TextDirection } from '../language/language.ts'
import { type Flag, poleGap } from './labels.ts'
import type { Mark, MarkBox } from './marks.ts'
import type { Metrics } from './metrics.ts'

/** A label as it is drawn. */
export type Label = {
  /** Its mark's id. */
  id: string
  box: MarkBox
  pole: { x: number; y1: number; y2: number }
  /** Where its lines begin (`start`) or end (`end`). */
  x: number
  anchor: 'start' | 'end'
  date: string
  /** The direction of its words. */
  direction: TextDirection
  lines: { text: string; y: number }[]
}

const baseline = 10.5

/** The height of the tiers below one; each is as high as its longest label. */
const heightBelow = (tier: number, flags: Flag[], { line, tierGap }: Metrics): number =>
  Array.from({ length: tier }, (_, index) => flags.filter((flag) => flag.tier === index))
    .map((ofTier) => Math.max(0, ...ofTier.map(({ lines }) => lines.length)) * line + tierGap)
    .reduce((sum, height) => sum + height, 0)

/** The height that all labels of a lane take over its marks. */
export const bandHeight = (flags: Flag[], metrics: Metrics): number =>
  heightBelow(Math.max(0, ...flags.map(({ tier }) => tier + 1)), flags, metrics)

/** Hangs the flags of a lane over its marks. `top` is the upper edge of the marks. */
export const labelsOf = (flags: Flag[], marks: Mark[], top: number, metrics: Metrics): Label[] =>
  flags.flatMap(({ id, tier, pole, side, date, lines, direction, x1, x2 }) => {
    const mark = marks.find((candidate) => candidate.id === id)
    if (!mark) return []
    const height = lines.length * metrics.line
    const y2 = top - heightBelow(tier, flags, metrics) - metrics.tierGap
    const y1 = y2 - height
    return {
      id,
      box: { x1, x2, y1, y2 },
      pole: { x: pole, y1: y1 + 1, y2: mark.y - metrics.mark / 2 },
      x: side === 'after' ? pole + poleGap : pole - poleGap,
      anchor: side === 'after' ? ('start' as const) : ('end' as const),
      date,
      direction,
      lines: lines.map((text, index) => ({ text, y: y1 + index * metrics.line + baseline })),
    }
  })
