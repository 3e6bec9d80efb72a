const forms: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
}

// Dates of the feed have no time and no zone: both ends of the conversion use UTC, so that no day can slip.
const toUtc = (date: string) => new Date(`${(`${date}-01-01`).slice(0, 10)}T00:00:00Z`)

/**
 * A feed date, as precise as it is known: `2022`, `2022-06` or `2022-06-17`, in the words of a language.
 * British order for plain English: an English text for the whole world had better not read as American.
 */
export const formatDate = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...forms[date.length], timeZone: 'UTC' }).format(
    toUtc(date),
  )
