import { firstDay } from '../time/first-day.ts'

const forms: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
}

// Dates of the feed have no time and no zone: both ends of the conversion use UTC, so no day can slip.
const toUtc = (date: string) => new Date(`${firstDay(date)}T00:00:00Z`)

/** Plain English means British forms: English for a worldwide audience uses British dates. */
export const intlTag = (language: string) => (language === 'en' ? 'en-GB' : language)

const made = new Map<string, Intl.DateTimeFormat>()

// A formatter costs a hundred times more to make than to use, and a list has a date in every line.
const formatterFor = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options)
  const formatter = made.get(key) ?? new Intl.DateTimeFormat(intlTag(language), options)
  made.set(key, formatter)
  return formatter
}

/** A feed date, as precise as it is known: `2022`, `2022-06` or `2022-06-17`, in the words of a language. */
export const formatDate = (date: string, language: string): string =>
  formatterFor(language, { ...forms[date.length], timeZone: 'UTC' }).format(toUtc(date))

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** The day of the user's own time, from ms since the epoch, as the feed writes dates: `2022-06-17`. */
export const localDay = (time: number): string => {
  const date = new Date(time)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

/** Some parts of a moment, such as its month alone, in UTC. */
export const formatParts = (moment: Date, language: string, parts: Intl.DateTimeFormatOptions): string =>
  formatterFor(language, { ...parts, timeZone: 'UTC' }).format(moment)

/** A moment of the user's own time, from ms since the epoch: day and minute, or the day alone. */
export const formatTime = (time: number, language: string, precision: 'day' | 'minute'): string =>
  formatterFor(language, {
    dateStyle: 'medium',
    ...(precision === 'minute' ? { timeStyle: 'short' } : {}),
  }).format(time)

/** As `formatDate`, with no space at which a line could end. */
export const formatUnbrokenDate = (date: string, language: string): string =>
  formatDate(date, language).replaceAll(' ', '\u00a0')

/** A time of the user's own day, from ms since the epoch. */
export const formatClock = (time: number, language: string): string =>
  formatterFor(language, { timeStyle: 'short' }).format(time)

/** Whether a date is not before another; of a day and a month, whatever the two have in common is compared. */
export const isFrom = (date: string | null, since: string): boolean =>
  date !== null && date.slice(0, since.length) >= since.slice(0, date.length)
