import { useState } from 'preact/hooks'
import {
  centred,
  closerLook,
  isShortest,
  isWhole,
  middleOf,
  shifted,
  yearRange,
  zoomed,
} from '../../core/timeline/range.ts'
import type { Span } from '../../core/timeline/span.ts'

export type RangeControl = {
  range: Span
  isWhole: boolean
  /** Whether this is as far as it can be zoomed in. */
  isShortest: boolean
  showAll: () => void
  showYear: (year: number) => void
  /** @returns whether this is a closer look than before */
  showMonthsOf: (span: Span) => boolean
  /** @param around the middle by default */
  zoom: (by: 'in' | 'out', around?: Date) => void
  shift: (to: 'earlier' | 'later') => void
  /** Moves a moment to the middle. */
  bringIn: (moment: Date) => void
}

/** The stretch of time in view, at first the whole. */
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
    showMonthsOf: (span) => {
      const months = closerLook(span, range)
      if (months) show(months)
      return months !== null
    },
    zoom: (by, around = middleOf(range)) => show(zoomed(range, by, around, whole)),
    shift: (to) => show(shifted(range, to, whole)),
    bringIn: (moment) => show(centred(range, moment, whole)),
  }
}
