import { expect, it, vi } from 'vitest'
import { type Figure, inMs, print, provesNothing } from '../../../bench/table.ts'

const figures: Figure[] = [
  { where: 'chromium', what: 'a swipe', is: 0.2, limit: 0.3, unit: inMs },
  { where: 'chromium', what: 'a start', is: 120, limit: 100, unit: inMs },
  { where: 'firefox', what: 'a swipe', is: null, limit: 0.3, unit: inMs },
  { where: 'chromium', what: 'a control', is: 20, atLeast: 18, unit: inMs },
  { where: 'chromium', what: 'a control that fails', is: 0, atLeast: 1 },
  { where: 'firefox', what: 'a control that is not measured', is: null, atLeast: 1 },
]

it('a table of figures says of each whether it is within its limit, and of each control whether it proves anything', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  print(figures)
  const verdicts = log.mock.calls
    .slice(1)
    .map(([line]) => /(within|OVER|not measured|proves it|PROVES NOTHING)$/.exec(line)?.[0])
  log.mockRestore()
  expect(verdicts).toEqual(['within', 'OVER', 'not measured', 'proves it', 'PROVES NOTHING', 'PROVES NOTHING'])
  expect(figures.map(provesNothing)).toEqual([false, false, false, false, true, true])
})
