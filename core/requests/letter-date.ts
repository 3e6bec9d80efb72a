import { formatParts } from '../language/dates.ts'

/** A day as letters have it: `28 November 2026`, in the letter's language. */
export const formatLetterDate = (day: string, language: string): string => {
  const date = formatParts(new Date(`${day}T00:00:00Z`), language, { day: 'numeric', month: 'long', year: 'numeric' })
  // French counts the first day of a month, which `Intl` does not.
  return language.startsWith('fr') ? date.replace(/^1(?= )/, '1er') : date
}
