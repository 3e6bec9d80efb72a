import { addDays } from './dates.ts'
import { nextStepOn } from './deadline.ts'

/*
 * A calendar file with whole days (RFC 5545). The libraries that write such files either fold lines by characters, which
 * cuts some in half, or weigh more than this whole page; so these few lines are our own, and a library reads them back
 * in the tests.
 */

/** What the entries say; it holds no name, account, place or address. */
export type CalendarWords = { due: string; next: string; body: string }

/** @param id unique in the world, so calendars tell entries apart @param now in ms since the epoch */
export type CalendarInput = { dueOn: string; words: CalendarWords; id: string; now: number }

const maxOctets = 75
const encoder = new TextEncoder()

/** Section 3.1: lines of at most 75 octets; what follows begins with a space. No character is cut. */
const fold = (line: string): string => {
  let octets = 0
  return [...line]
    .map((character) => {
      const size = encoder.encode(character).length
      const isFull = octets + size > maxOctets
      octets = isFull ? 1 + size : octets + size
      return isFull ? `\r\n ${character}` : character
    })
    .join('')
}

/** Section 3.3.11. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')

const compact = (iso: string) => iso.replaceAll(/[-:]|\.\d+/g, '')

/** A whole day has no time and no zone, and ends where the next begins (section 3.6.1). */
const entry = (day: string, summary: string, name: string, { words, id, now }: CalendarInput): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}-${name}@whosees`,
  `DTSTAMP:${compact(new Date(now).toISOString())}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
  `SUMMARY:${escapeText(summary)}`,
  `DESCRIPTION:${escapeText(words.body)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** The text of a calendar file with two entries: the day by which an answer is due, and the day for the next step. */
export const deadlineCalendar = (input: CalendarInput): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//WhoSees//Ask who saw yours//EN',
    ...entry(input.dueOn, input.words.due, 'due', input),
    ...entry(nextStepOn(input.dueOn), input.words.next, 'next', input),
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n')
