import { type Box, type Point, pointAt } from '../../core/notice/corner.ts'
import { findPlace, type Hit, type Place, type PlaceChoice } from '../../core/notice/find-place.ts'
import { asksAt, barAsksAt, hitter, windowSize } from './page-at.ts'

/** Where something that asks lies over a page, as shares of the window: in the middle; along the bottom, at the sides. */
const middle: [number, number][] = [
  [0.5, 0.5],
  [0.5, 0.85],
  [0.2, 0.5],
  [0.8, 0.5],
  [0.5, 0.2],
]

/** What is looked at by turns: the page's middle, the edge under the notice, the points around the middle, the notice's place. */
const turns = { middle: 1, edge: 2, around: 3, notice: 4 }

type Turn = keyof typeof turns

/**
 * Asks the browser what lies over the page and under the notice, by hit tests at a few points. Looking for a place takes
 * many: as many as a limit of time allows, and the rest the next time.
 */
export class PageLook {
  readonly #host: Element
  readonly #asks: boolean[] = []
  #next = 1
  #round: Generator<undefined, Place> | null = null
  /** Counts rounds and single points alike: for both, all that matters is that the next ones are different. */
  #looks = 0
  #turn = 0

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
   * Begins a look: at everything, or at the next of four things. On a page of thousands of links, more than one hit test a
   * second would be felt.
   */
  begin(isWhole: boolean) {
    this.#turn = isWhole ? 0 : (this.#turn % 4) + 1
  }

  isTurnOf(what: Turn) {
    return this.#turn === 0 || this.#turn === turns[what]
  }

  /** What opens by itself lies in the middle, or at another of the points. What asks there is looked at alone. */
  lookOver(isAll: boolean) {
    const known = this.#asks.indexOf(true)
    if (known >= 0 && this.#lookAt(known)) return
    if (this.isTurnOf('middle')) this.#lookAt(0)
    if (!this.isTurnOf('around')) return
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
    const page = windowSize()
    // In the notice's own margin where it has one: what it does not cover is found in half the time.
    const edge = { x: x + width / 2, y: y + height / 2 > page.height / 2 ? page.height - 8 : 8 }
    if (this.isTurnOf('edge') && barAsksAt(edge, this.#host)) return true
    if (!wasFree || !this.isTurnOf('notice')) return false
    const { asks, control } = hitter(this.#host)(pointAt(box, this.#looks++))
    return asks || !!control
  }

  /** @returns the best of the places, once all of their points have been asked for; one at least is at each call */
  lookUnder(until: number, candidates: () => [PlaceChoice, ...PlaceChoice[]]): Place | null {
    const round = this.#round ?? this.#search(candidates(), hitter(this.#host))
    do {
      const { done, value } = round.next()
      if (!done) continue
      this.#round = null
      return value
    } while (performance.now() < until)
    return null
  }

  #search(candidates: [PlaceChoice, ...PlaceChoice[]], hitAt: (point: Point) => Hit) {
    this.#round = findPlace(candidates, hitAt, this.#looks++)
    return this.#round
  }

  /** The notice or the page is another one: what has been found so far of a place is worth nothing. */
  forget() {
    this.#round = null
  }
}
