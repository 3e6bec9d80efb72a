const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago something was, in the words of a language; "now" within a minute, or where the clock was set back. */
export const formatAge = (ageMs: number, language: string): string => {
  const [unit, unitMs] = units.find(([, ms]) => ageMs >= ms) ?? (['second', 0] as const)
  if (unitMs === 0) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, unit)
  return new Intl.RelativeTimeFormat(language).format(-Math.floor(ageMs / unitMs), unit)
}
