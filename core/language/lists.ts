/** Things of one kind after each other, as a language writes and joins them: `A, B and C`. */
export const formatList = (items: string[], language: string): string =>
  // British, as the dates are: no comma before the last.
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(items)
