import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boxAt, countPoints, type Point } from '../../../../core/notice/corner.ts'
import { findPlace, type Hit, type Place, type PlaceChoice } from '../../../../core/notice/find-place.ts'
import { type Corner, corners } from '../../../../core/settings/options.ts'

const page = { width: 1280, height: 800 }
const size = { width: 392, height: 300 }
const free: Hit = { asks: false, control: null }

const isIn = ({ x, y }: Point, box: Box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height

type Page = { hitAt: (point: Point) => Hit; order?: Corner[]; isSheet?: boolean }

const search = ({ hitAt, order = [...corners], isSheet = false }: Page) => {
  const [first, ...others] = order.map((position) => ({ position, box: boxAt(position, size, page, false) }))
  return findPlace([first as PlaceChoice, ...(isSheet ? [] : others)], hitAt, 0)
}

const find = (where: Page): Place => {
  const steps = search(where)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const boxes: Record<string, Box> = {
  bottom: { x: 0, y: 700, width: 1280, height: 100 },
  button: { x: 1180, y: 740, width: 80, height: 44 },
  everything: { x: 0, y: 0, ...page },
}
const bar = (point: Point) => (isIn(point, boxes.bottom as Box) ? { asks: true, control: null } : free)
const button = (point: Point) => (isIn(point, boxes.button as Box) ? { asks: false, control: 'button' } : free)

describe('the place for a notice', () => {
  it('is the wanted corner when nothing lies there, and when no other is better', () => {
    const order: Corner[] = ['top-start', ...corners]
    expect(find({ hitAt: () => free, order })).toEqual({ position: 'top-start', isFree: true, mustWait: false })
    const crowded = () => ({ asks: false, control: 'page' })
    expect(find({ hitAt: crowded, order })).toEqual({ position: 'top-start', isFree: false, mustWait: false })
  })

  it('is another corner when something to press or to write in lies at the wanted one', () => {
    expect(find({ hitAt: button }).position).toBe('bottom-start')
  })

  it('is the one that is preferred, of corners that are equally good', () => {
    expect(find({ hitAt: button, order: ['bottom-end', 'top-start', ...corners] }).position).toBe('top-start')
  })

  it('is never over a question, however many controls that costs', () => {
    const crowded = (point: Point) => (point.y < 600 ? { asks: false, control: `${point.x}` } : bar(point))
    expect(find({ hitAt: crowded })).toEqual({ position: 'top-end', isFree: false, mustWait: false })
  })

  it('is nowhere while the page asks everywhere, and on a phone while it asks at the one place there is', () => {
    expect(find({ hitAt: () => ({ asks: true, control: null }) }).mustWait).toBe(true)
    expect(find({ hitAt: bar, isSheet: true }).mustWait).toBe(true)
    expect(find({ hitAt: button, isSheet: true })).toEqual({ position: 'bottom-end', isFree: false, mustWait: false })
  })

  it('asks for one point at each step, and no more of a free corner than its own', () => {
    let asked = 0
    const steps = search({
      hitAt: () => {
        asked += 1
        return free
      },
    })
    steps.next()
    expect(asked).toBe(1)
    while (!steps.next().done);
    expect(asked).toBe(countPoints(size))
  })

  it('never has more of the page under it than the wanted corner', () => {
    const four = fc.array(fc.nat(5), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...corners), four, (wanted, counts) => {
        const crowd = (point: Point): Hit => {
          const at = corners.findIndex((corner) => isIn(point, boxAt(corner, size, page, false)))
          const count = counts[at] ?? 0
          return { asks: false, control: count === 0 ? null : `${at} ${Math.floor(point.x) % count}` }
        }
        const found = find({ hitAt: crowd, order: [wanted, ...corners] })
        expect(counts[corners.indexOf(found.position)]).toBeLessThanOrEqual(counts[corners.indexOf(wanted)] as number)
      }),
    )
  })
})
