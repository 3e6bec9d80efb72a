import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  centred,
  closerLook,
  isShortest,
  isWhole,
  middleOf,
  shifted,
  wholeRange,
  yearRange,
  yearsIn,
  zoomed,
} from '../../../../core/timeline/range.ts'
import { type Span, spanOf, spanOfPeriod } from '../../../../core/timeline/span.ts'
import { aFinding } from '../../../fixtures/feed.ts'

const inWords = ({ from, to }: Span) => `${from.toISOString().slice(0, 10)} ${to.toISOString().slice(0, 10)}`
const months = (from: string, to: string) => spanOfPeriod({ from, to })
const whole = months('2017-08', '2026-11')

describe('the stretch of time in view', () => {
  it('reaches as a whole from the first period to the month up to which the editors looked', () => {
    const findings = [aFinding({ date: '2022-06', period: { from: '2018-03-05', to: '2018-04' } })]
    expect(inWords(wholeRange(findings, '2026-11-22'))).toBe('2018-03-01 2026-12-01')
  })

  it('is a year where there is next to nothing', () => {
    expect(inWords(wholeRange([], '2026-11-22'))).toBe('2025-12-01 2026-12-01')
  })

  it('zooms by half and double around a moment, within the whole', () => {
    const year = yearRange(2023)
    expect(inWords(zoomed(year, 'in', spanOf('2023-06').from, whole))).toBe('2023-03-01 2023-09-01')
    expect(inWords(zoomed(year, 'out', spanOf('2023-06').from, whole))).toBe('2022-06-01 2024-06-01')
    expect(inWords(zoomed(year, 'out', spanOf('2017-09').from, whole))).toBe('2017-08-01 2019-08-01')
    expect(isWhole(zoomed(months('2018-01', '2026-01'), 'out', middleOf(whole), whole), whole)).toBe(true)
  })

  it('is never shorter than a month', () => {
    expect(inWords(zoomed(months('2023-03', '2023-03'), 'in', spanOf('2023-03').from, whole))).toBe(
      '2023-03-01 2023-04-01',
    )
  })

  it('shifts by half its length and stops at the ends', () => {
    expect(inWords(shifted(yearRange(2023), 'later', whole))).toBe('2023-07-01 2024-07-01')
    expect(inWords(shifted(yearRange(2026), 'later', whole))).toBe('2025-12-01 2026-12-01')
    expect(inWords(shifted(yearRange(2017), 'earlier', whole))).toBe('2017-08-01 2018-08-01')
  })

  it('moves so that a moment is in the middle', () => {
    expect(inWords(centred(yearRange(2023), spanOf('2025-02-14').from, whole))).toBe('2024-08-01 2025-08-01')
  })

  it('is looked at more closely by its months, until these are all that is in view', () => {
    const day = spanOf('2023-05-04')
    expect(closerLook(day, yearRange(2023))).toEqual(months('2023-05', '2023-05'))
    expect(closerLook(day, months('2023-05', '2023-05'))).toBeNull()
    const overTwo = spanOfPeriod({ from: '2023-05-30', to: '2023-06-02' })
    expect(closerLook(overTwo, months('2023-05', '2023-06'))).toBeNull()
    // What is merged may be dated beyond the stretch in view, which only its bars reach.
    expect(closerLook(spanOfPeriod({ from: '2021-01', to: '2023-05' }), yearRange(2021))).toBeNull()
  })

  it('knows its years, oldest first', () => {
    expect(yearsIn(months('2017-08', '2019-01'))).toEqual([2017, 2018, 2019])
    expect(yearsIn(yearRange(2023))).toEqual([2023])
  })

  it('can be shortened down to one month, of two as well', () => {
    expect(isShortest(months('2022-06', '2022-07'))).toBe(false)
    expect(isShortest(months('2022-06', '2022-06'))).toBe(true)
  })

  it('stays within the whole, whatever is done to it in whatever order', () => {
    const move = fc.constantFrom('in', 'out', 'earlier', 'later')
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        let range: Span = whole
        for (const what of moves) {
          range =
            what === 'in' || what === 'out' ? zoomed(range, what, middleOf(range), whole) : shifted(range, what, whole)
        }
        return range.from >= whole.from && range.to <= whole.to && range.from < range.to
      }),
    )
  })
})
