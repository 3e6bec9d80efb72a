import { describe, expect, it } from 'vitest'
import { type Candidate, type FlagRoom, hangFlags } from '../../../../core/timeline/labels.ts'

const room: FlagRoom = {
  plot: { x1: 0, x2: 500 },
  widths: [120, 80],
  maxLines: 2,
  measure: (text) => text.length * 5,
  language: 'en',
  crossed: [],
  marks: [],
}

const candidate = (id: string, x: number, row = 0): Candidate => ({
  id,
  x,
  row,
  tiers: 2,
  text: { date: 'May 2023', text: 'Something was reported here', direction: 'ltr' },
})

const hung = (candidates: Candidate[], more: Partial<FlagRoom> = {}) => hangFlags(candidates, { ...room, ...more })

describe('the labels of a lane', () => {
  it('hang after their mark, and before it at the end of the plot', () => {
    expect(hung([candidate('a', 100), candidate('b', 480)]).map(({ id, side }) => [id, side])).toEqual([
      ['a', 'after'],
      ['b', 'before'],
    ])
  })

  it('begin at their pole and end a gap after their longest line, of which the first has the date in it', () => {
    // The date takes 50 px with its gap, “Something” 45.
    const flag = { pole: 100, tier: 0, date: 'May 2023', lines: ['Something', 'was reported here'], direction: 'ltr' }
    expect(hung([candidate('a', 100)])).toEqual([{ id: 'a', side: 'after', x1: 99, x2: 201, ...flag }])
    expect(hung([candidate('a', 490)])).toEqual([{ id: 'a', side: 'before', ...flag, pole: 490, x1: 389, x2: 491 }])
    const plot = { x1: 0, x2: 201 }
    expect(hung([candidate('a', 100)], { plot })).toEqual([{ id: 'a', side: 'after', x1: 99, x2: 201, ...flag }])
    expect(hung([candidate('a', 101)], { plot })).toEqual([
      { id: 'a', side: 'before', ...flag, pole: 101, x1: 0, x2: 102 },
    ])
    expect(hung([candidate('a', 100)], { plot: { x1: 0, x2: 200 } })[0]?.lines).not.toEqual(flag.lines)
  })

  it('measure the date in bold', () => {
    const measure: FlagRoom['measure'] = (text, isBold) => text.length * (isBold ? 8 : 5)
    expect(hung([candidate('a', 100)], { measure })[0]?.lines).toEqual(['', 'Something was reported…'])
  })

  it('stand over each other where they are near, with no pole through another’s words', () => {
    const tiersOf = (...candidates: Candidate[]) =>
      hung(candidates, { plot: { x1: 190, x2: 500 } }).map(({ id, tier, side }) => [id, tier, side])
    expect(tiersOf(candidate('a', 200), candidate('b', 230))).toEqual([
      ['a', 1, 'after'],
      ['b', 0, 'after'],
    ])
    expect(tiersOf(candidate('a', 260), candidate('b', 230), candidate('c', 200))).toEqual([
      ['a', 0, 'after'],
      ['b', 1, 'after'],
    ])
  })

  it('are dropped where there is no room, the least important ones', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => candidate(`m${index}`, 200 + index * 4))
    const flags = hung(crowd)
    expect(flags.length).toBeGreaterThan(0)
    expect(flags.length).toBeLessThan(6)
    expect(flags.map(({ id }) => id)).toContain('m0')
  })

  it('need a free way up from their mark', () => {
    const above = { x1: 95, x2: 105, row: 0 }
    expect(hung([candidate('a', 100, 1)], { marks: [above] })).toEqual([])
    expect(hung([candidate('a', 120, 1)], { marks: [above] })).toHaveLength(1)
    expect(hung([candidate('a', 100)], { marks: [above, { ...above, row: 1 }] })).toHaveLength(1)
  })

  it('keep clear of lines that cross the lane', () => {
    const [flag] = hung([candidate('a', 250)], { crossed: [{ x1: 300, x2: 306 }] })
    expect(flag?.side).toBe('before')
  })

  it('leave no tier empty', () => {
    expect(hung([candidate('a', 100)])[0]?.tier).toBe(0)
    expect(hung([])).toEqual([])
  })
})
