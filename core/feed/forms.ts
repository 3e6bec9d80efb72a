import * as v from 'valibot'
import { loneSurrogate, maxTextLength } from './limits.ts'

/*
 * The forms that single values and lists take. Messages are predicates ("is too long: …"), to be shown after the name
 * of the member.
 */

/** Clause 3.5: control characters other than line feed, and bidirectional overrides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** A character that leaves ink. Of the symbols, only the Braille cell without dots leaves none. */
const visible = /[^\p{C}\p{Z}\p{M}\p{DI}\u2800]/u

export const text = (maxLength = maxTextLength) =>
  v.pipe(
    v.string('must be text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(maxLength, ({ received }) => `is too long: ${received} characters, at most ${maxLength}`),
    v.check((value) => !forbidden.test(value), 'has a control or direction character (clause 3.5)'),
    v.check((value) => value.isWellFormed(), loneSurrogate),
    v.check((value) => visible.test(value), 'has nothing that can be seen (clause 3.3)'),
  )

/** @param atMost entries */
export const listOf = <const Item extends v.GenericSchema>(item: Item, atMost: number) =>
  v.pipe(
    v.array(item),
    v.maxLength(atMost, ({ received }) => `has ${received} entries, at most ${atMost}`),
  )

export const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, ({ received }) => `${received} is not one of ${options.join(', ')}`)

export const id = v.pipe(
  v.string('must be text'),
  v.maxLength(80, 'is longer than 80 characters'),
  v.regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'is not an id: letters, digits and single hyphens'),
)

export const channel = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'is not a channel name (clause 2.4)'))

const isCalendarDate = (value: string) => {
  const [year, month = '01', day = '01'] = value.split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

const dateOf = (form: RegExp, description: string) =>
  v.pipe(
    v.string(`is not a date: ${description}`),
    v.regex(form, ({ received }) => `${received} is not a date: ${description}`),
    v.check(isCalendarDate, ({ received }) => `${received} is not a date of the calendar`),
  )

const year = '(?:19|20)\\d\\d'
export const day = dateOf(new RegExp(`^${year}-\\d\\d-\\d\\d$`), 'YYYY-MM-DD')
/** A day, or a month where the day is not known. */
export const dayOrMonth = dateOf(new RegExp(`^${year}-\\d\\d(-\\d\\d)?$`), 'YYYY-MM-DD or YYYY-MM')
/** A day, a month or a year. */
export const partialDate = dateOf(new RegExp(`^${year}(-\\d\\d(-\\d\\d)?)?$`), 'YYYY-MM-DD, YYYY-MM or YYYY')
