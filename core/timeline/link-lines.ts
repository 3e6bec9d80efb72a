import type { FairRelation } from '../findings/fair-relation.ts'
import { compare } from '../order/compare.ts'
import type { Glyph } from './glyphs.ts'
import { type Lane, lanes } from './items.ts'
import type { Mark } from './marks.ts'
import type { Stretch } from './rows.ts'
import type { TimelineLink } from './timeline-links.ts'

/** A calm S from one point to another, leaving and arriving upright. */
export type Curve = { x1: number; y1: number; x2: number; y2: number }

/** A line from what was said to a finding that bears on it. */
export type LinkLine = {
  id: string
  curve: Curve
  path: string
  relation: FairRelation
  pair: number | null
  ends: [string, string]
}

/** Where a line from above lands: straight below on a bar that reaches there, else on the mark. */
const landingX = (fromX: number, { x, bar }: { x: number; bar: Stretch | null }): number =>
  bar && fromX > bar.x1 && fromX < bar.x2 ? fromX : x

const glyphOf = (glyphs: Glyph[], itemId: string, isSaid: boolean) =>
  glyphs.find(({ item, lane, isEcho }) => item.id === itemId && (isSaid ? lane === 'said' : !isEcho))

/** The first of the editors' pairs whose both ends are in view. */
export const leadLink = (links: TimelineLink[], glyphs: Glyph[]): TimelineLink | null => {
  const paired = links
    .filter(({ pair }) => pair !== null)
    .sort((one, other) => compare(one.pair as number, other.pair as number))
  return paired.find(({ said, finding }) => glyphOf(glyphs, said, true) && glyphOf(glyphs, finding, false)) ?? null
}

const lineWidth = 3

/** What the lead pair's line takes of a lane that it crosses. */
export const crossingOf = (lead: TimelineLink | null, lane: Lane, glyphs: Glyph[]): Stretch[] => {
  const from = lead && glyphOf(glyphs, lead.said, true)
  const to = lead && glyphOf(glyphs, lead.finding, false)
  if (!from || !to || lane === 'said' || lanes.indexOf(lane) > lanes.indexOf(to.lane)) return []
  const x = from.at ?? from.x1
  const landing = landingX(x, { x: to.at ?? to.x1, bar: to.bar })
  return [{ x1: Math.min(x, landing) - lineWidth, x2: Math.max(x, landing) + lineWidth }]
}

const holds = (mark: Mark, itemId: string): boolean =>
  mark.kind === 'cluster' ? mark.items.some(({ id }) => id === itemId) : mark.item.id === itemId

const endOf = (marks: Mark[], itemId: string, isSaid: boolean): Mark | undefined => {
  const all = marks.filter((mark) => holds(mark, itemId))
  return all.find(({ lane }) => (lane === 'said') === isSaid) ?? all[0]
}

const curveBetween = (from: Mark, to: Mark): Curve => {
  const isBelow = to.y >= from.y
  return {
    x1: from.x,
    y1: isBelow ? from.box.y2 : from.box.y1,
    x2: to.kind === 'item' ? landingX(from.x, to) : to.x,
    y2: isBelow ? to.box.y1 : to.box.y2,
  }
}

const round = (value: number) => Math.round(value * 10) / 10

const pathOf = ({ x1, y1, x2, y2 }: Curve): string => {
  const bend = (y2 - y1) / 2
  return `M${round(x1)} ${round(y1)}C${[x1, y1 + bend, x2, y2 - bend, x2, y2].map(round).join(' ')}`
}

const samples = Array.from({ length: 101 }, (_, index) => index / 100)

/** How far a curve reaches sideways between two heights; null if it does not pass them. */
export const stretchOf = ({ x1, y1, x2, y2 }: Curve, top: number, bottom: number): Stretch | null => {
  // The cubic of `pathOf`: its handles stand straight above and below its ends, half-way down.
  const points = samples.map((t) => ({
    x: x1 + (x2 - x1) * (3 * t ** 2 - 2 * t ** 3),
    y: y1 + (y2 - y1) * (1.5 * t * (1 - t) + t ** 3),
  }))
  const step = Math.abs(y2 - y1) / 50
  const within = points.filter(({ y }) => y >= top - step && y <= bottom + step).map(({ x }) => x)
  return within.length === 0 ? null : { x1: Math.min(...within), x2: Math.max(...within) }
}

/** The lines of those links whose ends are in view. Of two between the same marks, the more telling one stays. */
export const linkLinesOf = (links: TimelineLink[], marks: Mark[]): LinkLine[] => {
  const lines = new Map<string, LinkLine>()
  for (const { said, finding, relation, pair } of links) {
    const from = endOf(marks, said, true)
    const to = endOf(marks, finding, false)
    if (!from || !to || from === to) continue
    const id = `${from.id} ${to.id}`
    const known = lines.get(id)
    if (known && strength(known) <= strength({ relation, pair })) continue
    const curve = curveBetween(from, to)
    lines.set(id, { id, curve, path: pathOf(curve), relation, pair, ends: [from.id, to.id] })
  }
  return [...lines.values()]
}

const order: FairRelation[] = ['contradicts', 'contradicts-reported', 'contradicts-if-true', 'supports', 'bears-on']

/** How telling a link is: the lower, the more. The editors' pairs come before all others. */
export const strength = ({ relation, pair }: Pick<TimelineLink, 'relation' | 'pair'>): number =>
  order.indexOf(relation) - (pair === null ? 0 : order.length)
