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

  it('stand over each other where they are near, with no pole through another’s words', () => {
    const flags = hung([candidate('a', 200), candidate('b', 230)])
    expect(flags).toHaveLength(2)
    expect(new Set(flags.map(({ tier, side }) => `${tier} ${side}`)).size).toBe(2)
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
