import { dayMs, hourMs, minuteMs } from '../time/durations.ts'

const units = [
  ['day', dayMs],
  ['hour', hourMs],
  ['minute', minuteMs],
] as const

/** How long ago something was, in the words of a language; "now" within a minute, or if the clock was set back. */
export const formatAge = (ageMs: number, language: string): string => {
  const [unit, unitMs] = units.find(([, ms]) => ageMs >= ms) ?? (['second', 0] as const)
  if (unitMs === 0) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, unit)
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(ageMs / unitMs), unit)
}
