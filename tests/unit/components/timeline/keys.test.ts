// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { keyHandler } from '../../../../components/timeline/keys.ts'
import type { RangeControl } from '../../../../components/timeline/range.ts'
import { yearRange } from '../../../../core/timeline/range.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { layOutFeed, layoutInput } from '../../../fixtures/timeline.ts'

// A decision of 2025 about all of 2020 to 2022, whose bar lies in every year between.
const feed = aFeed({
  findings: [
    aFinding({ id: 'fine', date: '2025-05-02', group: 'decided', period: { from: '2020-06', to: '2022-12' } }),
    aFinding({ id: 'later', date: '2025-05-26', period: null }),
    aFinding({ id: 'next', date: '2021-03-22', period: null }),
    aFinding({ id: 'before', date: '2019-10-24', period: null }),
    aFinding({ id: 'earlier', date: '2018-01-10', period: null }),
  ],
  assurances: [],
  pairs: [],
  lead: [],
})

/** Where an arrow leads at the edge of a year. */
const beyond = (year: number, key: 'ArrowRight' | 'ArrowLeft') => {
  const range = yearRange(year)
  const layout = layOutFeed(feed, { range })
  const chosen = layout.marks.filter(({ isStop }) => isStop).at(key === 'ArrowRight' ? -1 : 0) ?? null
  const focusOnceThere = vi.fn()
  const control = { range, isWhole: false, bringIn: vi.fn() } as unknown as RangeControl
  const ignored = { focus: vi.fn(), activate: vi.fn(), leave: vi.fn() }
  const { items } = layoutInput(feed)
  keyHandler({ layout, items, control, chosen, focusOnceThere, ...ignored })(new KeyboardEvent('keydown', { key }))
  return focusOnceThere.mock.calls[0]?.[0]?.id
}

it('an arrow leads from the edge of what is in view to the item nearest to that, whatever the day of the mark there', () => {
  expect(beyond(2020, 'ArrowRight')).toBe('next')
  expect(beyond(2020, 'ArrowLeft')).toBe('before')
  expect(beyond(2019, 'ArrowLeft')).toBe('earlier')
  expect(beyond(2018, 'ArrowLeft')).toBeUndefined()
})
