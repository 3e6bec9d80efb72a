const made = new Map<string, Intl.NumberFormat>()

/** A number as a language writes it. A formatter costs a hundred times more to make than to use. */
export const formatNumber = (value: number, language: string): string => {
  const formatter = made.get(language) ?? new Intl.NumberFormat(language)
  made.set(language, formatter)
  return formatter.format(value)
}
