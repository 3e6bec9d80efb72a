import { utcDay, utcMonday, utcYear } from 'd3-time'
import { pitchOf, type Step, steps } from './bins.ts'
import type { TimeScale } from './glyphs.ts'
import type { Stretch } from './rows.ts'
import type { Span } from './span.ts'
import type { MeasureText } from './text-width.ts'

export type TickForm = 'year' | 'month' | 'monthAndYear' | 'day'
/** Writes a tick's date in the words of a language. */
export type FormatTick = (date: Date, form: TickForm) => string

export type Tick = { x: number; label: string; isYear: boolean }

type TickRoom = { scale: TimeScale; range: Span; plot: Stretch; measure: MeasureText; format: FormatTick }

const labelGap = 6
/** Lines closer together than this make the picture restless. */
const leastPitch = 60
export const tickInset = 4

const isYearStart = (date: Date) => Number(utcYear.floor(date)) === Number(date)

const isYearly = (step: Step) => steps.indexOf(step) >= steps.indexOf(utcYear)

/** `isFirst`: it is the first of ticks among which no year begins, so it has to name the year. */
const formOf = (step: Step, date: Date, isFirst: boolean): TickForm => {
  if (step === utcDay || step === utcMonday) return 'day'
  if (isYearly(step)) return 'year'
  if (isYearStart(date)) return 'year'
  return isFirst ? 'monthAndYear' : 'month'
}

const ticksBy = (step: Step, { scale, range, format }: TickRoom): Tick[] => {
  const dates = step.range(range.from, range.to)
  const hasYear = dates.some(isYearStart)
  return dates.map((date, index) => {
    const label = format(date, formOf(step, date, index === 0 && !hasYear))
    return { x: scale(date), label, isYear: isYearStart(date) }
  })
}

const endOf = ({ x, label }: Tick, measure: MeasureText) => x + tickInset + measure(label)

const keepApart = (ticks: Tick[], measure: MeasureText): boolean =>
  ticks.every((tick, index) => {
    const next = ticks[index + 1]
    return next === undefined || Math.max(endOf(tick, measure) + labelGap, tick.x + leastPitch) <= next.x
  })

/** Ticks by the finest step of the calendar whose labels don't touch; a label that would leave the plot is left out. */
export const ticksOf = (room: TickRoom): Tick[] => {
  const { measure, plot, range, scale } = room
  const ticks = steps
    .filter((step) => pitchOf(step, range, scale) >= leastPitch)
    .map((step) => ticksBy(step, room))
    .find((all) => keepApart(all, measure))
  return (ticks ?? []).map((tick) => (endOf(tick, measure) > plot.x2 ? { ...tick, label: '' } : tick))
}
