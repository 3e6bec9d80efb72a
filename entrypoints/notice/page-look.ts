import { type Box, type Point, pointAt, pointsAtMost } from '../../core/notice/corner.ts'
import { findPlace, type Hit, type Place, type PlaceChoice } from '../../core/notice/find-place.ts'
import { asksAt, hitter, windowSize } from './page-at.ts'

/** Where something that asks lies over a page, as shares of the window: in the middle; along the bottom, at the sides. */
const middle: [number, number][] = [
  [0.5, 0.5],
  [0.5, 0.85],
  [0.2, 0.5],
  [0.8, 0.5],
  [0.5, 0.2],
]

/**
 * Asks the browser what lies over the page and under the notice, by hit tests at a few points. Looking for a place takes
 * many: as many as a limit of time allows, and the rest the next time.
 */
export class PageLook {
  readonly #host: Element
  readonly #asks: boolean[] = []
  #next = 1
  #round: Generator<undefined, Place> | null = null
  #from = 0

  constructor(host: Element) {
    this.#host = host
  }

  /** Whether something that asks lies over the page, as far as is known. */
  isAsking() {
    return this.#asks.includes(true)
  }

  #lookAt(index: number) {
    const { width, height } = windowSize()
    const [x, y] = middle[index] as [number, number]
    this.#asks[index] = asksAt({ x: x * width, y: y * height }, this.#host)
    return this.#asks[index]
  }

  /**
   * What opens by itself lies in the middle, and at one of the other points it is looked each second. What asks there is
   * looked at first, and alone while it does.
   */
  lookOver(isAll: boolean) {
    const known = this.#asks.indexOf(true)
    if (known >= 0 && this.#lookAt(known)) return
    this.#lookAt(0)
    for (let count = isAll ? 1 : middle.length - 1; count < middle.length; count += 1) {
      this.#lookAt(this.#next)
      this.#next = (this.#next % (middle.length - 1)) + 1
    }
  }

  /**
   * Whether something of the page lies over a box now: a question at that edge of the window where bars lie, or, where
   * nothing did before, anything at the next of its points.
   */
  isOver(box: Box, wasFree: boolean): boolean {
    const { x, y, width, height } = box
    const hitAt = hitter(this.#host)
    const page = windowSize()
    // In the notice's own margin where it has one: what it does not cover is found in half the time.
    if (hitAt({ x: x + width / 2, y: y + height / 2 > page.height / 2 ? page.height - 8 : 8 }).asks) return true
    if (!wasFree) return false
    const { asks, control } = hitAt(pointAt(box, this.#from++))
    return asks || !!control
  }

  /** @returns the best of the places, once all of their points have been asked for; one at least is at each call */
  lookUnder(until: number, candidates: () => [PlaceChoice, ...PlaceChoice[]]): Place | null {
    const round = this.#round ?? this.#begin(candidates(), hitter(this.#host))
    do {
      const { done, value } = round.next()
      if (!done) continue
      this.#round = null
      return value
    } while (performance.now() < until)
    return null
  }

  #begin(candidates: [PlaceChoice, ...PlaceChoice[]], hitAt: (point: Point) => Hit) {
    this.#from += pointsAtMost
    this.#round = findPlace(candidates, hitAt, this.#from)
    return this.#round
  }

  /** The notice or the page is another one: what has been found so far of a place is worth nothing. */
  forget() {
    this.#round = null
  }
}
