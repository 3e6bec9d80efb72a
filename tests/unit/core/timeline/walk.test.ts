import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../../core/timeline/marks.ts'
import { nearestMark, stopFor, walk } from '../../../../core/timeline/walk.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'
import { manyFindings } from '../../../fixtures/many-findings.ts'
import { layOutFeed } from '../../../fixtures/timeline.ts'

const feed = aFeed({
  findings: [
    aFinding({ id: 'change', date: '2025-01-22', group: 'change', period: null }),
    aFinding({ id: 'admission', date: '2023-05-04', group: 'admitted', period: null }),
    aFinding(),
  ],
  assurances: [anAssurance(), anAssurance({ id: 'A02', date: '2023-05-04', statedIn: 'admission' })],
})

const idAt = (key: string, from: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  walk(layOutFeed(feed, { direction }).marks, from, key, direction)?.id

const walked = (key: string, direction: 'ltr' | 'rtl', count: number) => {
  const { marks } = layOutFeed(manyFindings(count), { direction })
  const ids: string[] = []
  for (let at = walk(marks, null, 'Home', direction); at; at = walk(marks, at.id, key, direction)) ids.push(at.id)
  return { ids, stops: marks.filter(({ isStop }) => isStop).length }
}

describe('the walk from mark to mark', () => {
  it.each(['Home', 'End', 'ArrowRight', 'ArrowUp'])('leads nowhere by %s where there is no mark', (key) => {
    expect(walk([], null, key, 'ltr')).toBeNull()
  })

  it('goes along time with the arrows, from first to last', () => {
    expect(idAt('ArrowRight', 'assurance:A01')).toBe('leak')
    expect(idAt('ArrowLeft', 'change')).toBe('admission')
    expect(idAt('Home', 'change')).toBe('assurance:A01')
    expect(idAt('End', 'leak')).toBe('change')
    expect(idAt('ArrowRight', 'change')).toBeUndefined()
  })

  it('goes the other way where time runs from right to left', () => {
    expect(idAt('ArrowLeft', 'assurance:A01', 'rtl')).toBe('leak')
    expect(idAt('ArrowRight', 'leak', 'rtl')).toBe('assurance:A01')
  })

  it.each([
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const)('stops once at every mark, merged ones too (%s)', (direction, key) => {
    for (const count of [12, 70, 5000]) {
      const { ids, stops } = walked(key, direction, count)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(stops)
    }
  })

  it('goes up and down to the next lane that has a mark, to the nearest in time', () => {
    expect(idAt('ArrowDown', 'admission')).toBe('change')
    expect(idAt('ArrowUp', 'change')).toBe('admission')
    expect(idAt('ArrowUp', 'assurance:A01')).toBeUndefined()
  })

  it('knows no other keys, and does not begin without a mark', () => {
    expect(idAt('a', 'leak')).toBeUndefined()
    expect(idAt('ArrowRight', 'nothing')).toBeUndefined()
  })
})

describe('the mark that a pointer means', () => {
  const { marks } = layOutFeed(feed)
  const change = marks.find(({ id }) => id === 'change') ?? marks[0]

  it('is the nearest within reach', () => {
    expect(nearestMark(marks, (change?.x ?? 0) + 12, change?.y ?? 0, 18)?.id).toBe('change')
    expect(nearestMark(marks, (change?.x ?? 0) + 60, change?.y ?? 0, 18)).toBeNull()
  })

  it('stands for its event where that has a second mark', () => {
    const echo = marks.find(({ id }) => id === 'admission:said')
    expect(echo?.isStop).toBe(false)
    expect(stopFor(marks, 'admission')?.id).toBe('admission')
    expect(stopFor(marks, 'nothing')).toBeNull()
  })
})

describe('marks that lie over each other, or merged', () => {
  const mark = (id: string, x: number, members: object = {}) =>
    ({
      kind: 'item',
      id,
      item: { id },
      lane: 'reported',
      x,
      isStop: true,
      box: { x1: x - 10, x2: x + 10, y1: 0, y2: 10 },
      ...members,
    }) as Mark
  const pair = [mark('a', 0), mark('b', 8)]
  const meant = (marks: Mark[], x: number) => nearestMark(marks, x, 5, 18)?.id

  it('are told apart by their middles, and of equals the first is meant', () => {
    expect([meant(pair, 5), meant(pair, 3), meant(pair, 4)]).toEqual(['b', 'a', 'a'])
    expect([meant(pair.toReversed(), 5), meant(pair.toReversed(), 3)]).toEqual(['b', 'a'])
  })

  it('are out of reach from there on', () => {
    expect([meant([mark('a', 0)], 27.9), meant([mark('a', 0)], 28)]).toEqual(['a', undefined])
  })

  it('stand for what is merged in them', () => {
    const cluster = mark('cluster', 0, { kind: 'cluster', items: [{ id: 'one' }, { id: 'two' }] })
    expect([stopFor([cluster], 'two')?.id, stopFor([cluster], 'three')]).toEqual(['cluster', null])
    expect(stopFor([mark('one', 0, { isStop: false }), cluster], 'one')?.id).toBe('cluster')
  })

  it('are reached from another lane by the nearest, of equals the earlier, and by no mark without a stop', () => {
    const from = mark('from', 20, { lane: 'said' })
    const down = (...marks: Mark[]) => walk([from, ...marks], 'from', 'ArrowDown', 'ltr')?.id
    expect(down(mark('a', 10), mark('b', 30))).toBe('a')
    expect(down(mark('a', 5), mark('b', 30), mark('c', 50))).toBe('b')
    expect(down(mark('a', 20, { isStop: false }), mark('b', 30))).toBe('b')
  })
})
