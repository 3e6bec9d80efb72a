import type { TextDirection } from '../language/language.ts'
import { lanes } from './items.ts'
import type { Mark, MarkBox } from './marks.ts'

const stopsOf = (marks: Mark[]): Mark[] => marks.filter(({ isStop }) => isStop)

const nearestTo = (from: Mark, marks: Mark[]): Mark | undefined =>
  marks.reduce<Mark | undefined>(
    (best, mark) => (best && Math.abs(best.x - from.x) <= Math.abs(mark.x - from.x) ? best : mark),
    undefined,
  )

/** The mark nearest in time in the next lane that has any. */
const acrossLanes = (from: Mark, stops: Mark[], by: 1 | -1): Mark | null => {
  for (let index = lanes.indexOf(from.lane) + by; index >= 0 && index < lanes.length; index += by) {
    const found = nearestTo(
      from,
      stops.filter(({ lane }) => lane === lanes[index]),
    )
    if (found) return found
  }
  return null
}

/** The direction in time in which a key leads; null for all other keys. */
export const stepOf = (key: string, direction: TextDirection): 1 | -1 | null => {
  const [next, previous] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  if (key === next) return 1
  return key === previous ? -1 : null
}

/**
 * Where a key leads from a mark: along time through all lanes, up and down to the mark of another lane that is nearest
 * in time, to the first or the last. Null if there is nothing further, or for a key that means nothing here.
 */
export const walk = (marks: Mark[], fromId: string | null, key: string, direction: TextDirection): Mark | null => {
  const stops = stopsOf(marks)
  const index = stops.findIndex(({ id }) => id === fromId)
  const from = stops[index]
  if (key === 'Home') return stops[0] ?? null
  if (key === 'End') return stops.at(-1) ?? null
  if (!from) return null
  if (key === 'ArrowUp') return acrossLanes(from, stops, -1)
  if (key === 'ArrowDown') return acrossLanes(from, stops, 1)
  const step = stepOf(key, direction)
  return step === null ? null : (stops[index + step] ?? null)
}

const outside = (value: number, low: number, high: number) => Math.max(low - value, 0, value - high)

const distanceTo = ({ x1, x2, y1, y2 }: MarkBox, x: number, y: number) =>
  Math.hypot(outside(x, x1, x2), outside(y, y1, y2))

/** The mark under a pointer, or the nearest one within reach: small marks need no steady hand. */
export const nearestMark = (marks: Mark[], x: number, y: number, reach: number): Mark | null => {
  let nearest: Mark | null = null
  let least = reach
  for (const mark of marks) {
    const distance = distanceTo(mark.box, x, y)
    if (distance < least || (distance === least && nearest && Math.abs(mark.x - x) < Math.abs(nearest.x - x))) {
      nearest = mark
      least = distance
    }
  }
  return nearest
}

/** The stop that shows an item, alone or merged with others; null if it is out of view. */
export const stopFor = (marks: Mark[], itemId: string): Mark | null =>
  marks.find(
    (mark) =>
      mark.isStop && (mark.kind === 'item' ? mark.item.id === itemId : mark.items.some(({ id }) => id === itemId)),
  ) ?? null
