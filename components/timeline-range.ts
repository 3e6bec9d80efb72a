import { useState } from 'preact/hooks'
import {
  centred,
  isShortest,
  isWhole,
  middleOf,
  monthsAround,
  shifted,
  yearRange,
  zoomed,
} from '../core/timeline/range.ts'
import type { Span } from '../core/timeline/span.ts'

export type RangeControl = {
  range: Span
  isWhole: boolean
  /** Whether it could be zoomed in further. */
  isShortest: boolean
  showAll: () => void
  showYear: (year: number) => void
  showMonthsOf: (span: Span) => void
  /** Around a moment; without one, around the middle. */
  zoom: (by: 'in' | 'out', around?: Date) => void
  shift: (to: 'earlier' | 'later') => void
  /** Moves so far that a moment is in the middle. */
  bringIn: (moment: Date) => void
}

/** Which stretch of time is in view; at first the whole. */
export const useRange = (whole: Span): RangeControl => {
  const [chosen, choose] = useState<Span | null>(null)
  const range = chosen ?? whole
  const show = (span: Span) => choose(isWhole(span, whole) ? null : span)
  return {
    range,
    isWhole: chosen === null,
    isShortest: isShortest(range),
    showAll: () => choose(null),
    showYear: (year) => show(yearRange(year)),
    showMonthsOf: (span) => show(monthsAround(span)),
    zoom: (by, around = middleOf(range)) => show(zoomed(range, by, around, whole)),
    shift: (to) => show(shifted(range, to, whole)),
    bringIn: (moment) => show(centred(range, moment, whole)),
  }
}
