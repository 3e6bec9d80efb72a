import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { deadlineCalendar } from '../../../../core/requests/calendar.ts'

const words = { due: 'Answer to my data request due', next: 'The next step', body: 'You sent it; a, b\nand c.' }
const input = { dueOn: '2026-02-28', words, id: '7c9f', now: Date.UTC(2026, 0, 31, 23, 30) }

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

describe('the calendar file', () => {
  it('has a whole day for the deadline and one for the next step, without time or zone', () => {
    const events = eventsIn(deadlineCalendar(input))
    expect(events.map(({ summary, startDate, endDate }) => [summary, String(startDate), String(endDate)])).toEqual([
      [words.due, '2026-02-28', '2026-03-01'],
      [words.next, '2026-03-03', '2026-03-04'],
    ])
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(events.map(({ description }) => description)).toEqual([words.body, words.body])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2)
  })

  it('has what RFC 5545 asks for, and lines that end as it says', () => {
    const text = deadlineCalendar(input)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r\n]+\r\n/)
    expect(text).toContain('DTSTAMP:20260131T233000Z\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/)
  })

  it('gives back any text, in lines of at most 75 octets that cut no character', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(text, text, (due, body) => {
        // Controls other than line breaks have no place in a calendar; the page's words have none.
        const [clean, lines] = [due, body].map((one) => one.replaceAll(/\p{Cc}/gu, ' ')) as [string, string]
        const file = deadlineCalendar({ ...input, words: { due: clean, next: 'x', body: `${lines}\n${lines}` } })
        const [first] = eventsIn(file)
        expect([first?.summary, first?.description]).toEqual([clean, `${lines}\n${lines}`])
        const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length)
        expect(Math.max(...sizes)).toBeLessThanOrEqual(75)
        expect(file.isWellFormed()).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
