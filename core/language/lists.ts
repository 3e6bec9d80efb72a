const made = new Map<string, Intl.ListFormat>()

// British, as the dates are: no comma before the last.
const intlTag = (language: string) => (language === 'en' ? 'en-GB' : language)

/** Things of one kind after each other, as a language writes and joins them: `A, B and C`. */
export const formatList = (items: string[], language: string): string => {
  const formatter = made.get(language) ?? new Intl.ListFormat(intlTag(language), { type: 'conjunction' })
  made.set(language, formatter)
  return formatter.format(items)
}
