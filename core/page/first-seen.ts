const made = new Map<string, Intl.NumberFormat>()

const formatterFor = (language: string, unit: 'second' | 'minute') => {
  const key = `${language} ${unit}`
  const digits = { maximumFractionDigits: unit === 'second' ? 1 : 0 }
  const formatter =
    made.get(key) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', ...digits })
  made.set(key, formatter)
  return formatter
}

/** How long after the page was opened, in the words of a language: `0.3 sec`, `22 sec`, `5 min`. @param ms not rounded */
export const formatFirstSeen = (ms: number, language: string): string => {
  const seconds = Math.max(0, ms) / 1000
  if (seconds >= 60) return formatterFor(language, 'minute').format(Math.floor(seconds / 60))
  return formatterFor(language, 'second').format(seconds < 10 ? seconds : Math.floor(seconds))
}
