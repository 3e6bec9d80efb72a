import { intlTag } from './dates.ts'

const made = new Map<string, Intl.ListFormat>()

/** A list as a language writes it: `A, B and C`. */
export const formatList = (items: string[], language: string): string => {
  const formatter = made.get(language) ?? new Intl.ListFormat(intlTag(language), { type: 'conjunction' })
  made.set(language, formatter)
  return formatter.format(items)
}
