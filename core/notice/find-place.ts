import type { Corner } from '../settings/options.ts'
import { type Box, countPoints, type Point, pointAt } from './corner.ts'

/** What of the page lies at a point: something that asks a question, or a control (whichever object stands for it). */
export type Hit = { asks: boolean; control: unknown }

/** `isFree` where nothing of the page lies under it; `mustWait` where the page asks something at every place there is. */
export type Place = { position: Corner; isFree: boolean; mustWait: boolean }

export type PlaceChoice = { position: Corner; box: Box }

function* costOf(box: Box, hitAt: (point: Point) => Hit, round: number): Generator<undefined, number> {
  const controls = new Set<unknown>()
  const count = countPoints(box)
  for (let index = 0; index < count; index += 1) {
    const { asks, control } = hitAt(pointAt(box, round * count + index))
    // To hide a question is worse than to hide any number of controls.
    if (asks) return Number.POSITIVE_INFINITY
    if (control) controls.add(control)
    yield
  }
  return controls.size
}

/**
 * Looks for the place with the least of the page's questions and controls under it, one point at each step, so its
 * caller can stop at any time and go on later.
 * @param candidates the places that the notice may have, in order of preference; one on a phone, where it is a sheet
 * @param round a different round looks between the points of earlier ones (see `pointAt`)
 */
export function* findPlace(
  candidates: [PlaceChoice, ...PlaceChoice[]],
  hitAt: (point: Point) => Hit,
  round: number,
): Generator<undefined, Place> {
  let { position } = candidates[0]
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const cost = yield* costOf(candidate.box, hitAt, round)
    if (cost < least) position = candidate.position
    least = Math.min(least, cost)
    if (cost === 0) break
  }
  return { position, isFree: least === 0, mustWait: least === Number.POSITIVE_INFINITY }
}
