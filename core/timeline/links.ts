import type { Relation } from '../feed/vocabulary.ts'
import type { Bearing } from './bearings.ts'
import type { Glyph } from './glyphs.ts'
import { type Lane, lanes } from './items.ts'
import type { Mark } from './marks.ts'
import type { Stretch } from './rows.ts'

/** A line from what was said to a finding that bears on it. */
export type Link = { id: string; path: string; relation: Relation; pair: number | null; ends: [string, string] }

/** Where a line from above lands: straight below on a bar that reaches there, else on the mark. */
const landingX = (fromX: number, { x, bar }: { x: number; bar: Stretch | null }): number =>
  bar && fromX > bar.x1 && fromX < bar.x2 ? fromX : x

const glyphOf = (glyphs: Glyph[], itemId: string, isSaid: boolean) =>
  glyphs.find(({ item, lane, isEcho }) => item.id === itemId && (isSaid ? lane === 'said' : !isEcho))

/** The first of the editors' pairs whose both ends are in view. */
export const leadBearing = (bearings: Bearing[], glyphs: Glyph[]): Bearing | null => {
  const paired = bearings
    .filter(({ pair }) => pair !== null)
    .sort((one, other) => (one.pair as number) - (other.pair as number))
  return paired.find(({ said, finding }) => glyphOf(glyphs, said, true) && glyphOf(glyphs, finding, false)) ?? null
}

const lineWidth = 3

/** What the lead pair's line takes of a lane that it crosses. */
export const crossingOf = (lead: Bearing | null, lane: Lane, glyphs: Glyph[]): Stretch[] => {
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

const round = (value: number) => Math.round(value * 10) / 10

/** A calm S from one mark to the other, leaving and arriving upright. */
const pathBetween = (from: Mark, to: Mark): string => {
  const isBelow = to.y >= from.y
  const x1 = from.x
  const y1 = isBelow ? from.box.y2 : from.box.y1
  const x2 = to.kind === 'item' ? landingX(x1, to) : to.x
  const y2 = isBelow ? to.box.y1 : to.box.y2
  const bend = (y2 - y1) / 2
  return `M${round(x1)} ${round(y1)}C${[x1, y1 + bend, x2, y2 - bend, x2, y2].map(round).join(' ')}`
}

/** The lines of these bearings; none for what is out of view. Of two between the same marks, the stronger stays. */
export const linksOf = (bearings: Bearing[], marks: Mark[]): Link[] => {
  const links = new Map<string, Link>()
  for (const { said, finding, relation, pair } of bearings) {
    const from = endOf(marks, said, true)
    const to = endOf(marks, finding, false)
    if (!from || !to || from === to) continue
    const id = `${from.id} ${to.id}`
    const known = links.get(id)
    if (known && strength(known) <= strength({ relation, pair })) continue
    links.set(id, { id, path: pathBetween(from, to), relation, pair, ends: [from.id, to.id] })
  }
  return [...links.values()]
}

const order: Relation[] = ['contradicts', 'contradicts-if-true', 'supports', 'bears-on']

/** How much a bearing says; the least number says most. The editors' pairs come before all others. */
export const strength = ({ relation, pair }: Pick<Bearing, 'relation' | 'pair'>): number =>
  order.indexOf(relation) - (pair === null ? 0 : order.length)
