import type { BaseIssue } from 'valibot'
import { findNearest } from './advice/nearest.ts'
import type { Key } from './yaml-file.ts'

/** A member by its names: `reply.text`; entries of lists are told by their place. */
export const nameOf = (keys: Key[]): string => keys.filter((key) => typeof key === 'string').join('.') || 'This'

/** A single value where a list is wanted is most likely its only entry. */
const describeList = (input: unknown): string => {
  const example = typeof input === 'string' && /^[\w-]+$/.test(input) ? ` write [${input}], or` : ''
  return `must be a list:${example} begin each entry with "- "`
}

const wantedForms: Record<string, string> = {
  Object: 'must have members of its own, one a line, indented',
  boolean: 'must be true or false',
}

/** How browsers write an address that could be read in two ways. */
const adviseOnAddress = (input: unknown): string => {
  const text = String(input)
  if (!text.startsWith('https://')) return ' Write it from https:// on.'
  const written = URL.parse(text)?.href
  return written !== undefined && written !== text ? ` They write ${written}.` : ''
}

const adviseOnDate = (input: unknown): string => {
  const [year, month] = String(input).split('-').map(Number)
  const days = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate()
  if (month === undefined || month < 1 || month > 12) return ' Months go from 01 to 12.'
  return ` That month has ${days} days.`
}

const nearestOption = ({ input, expected }: BaseIssue<unknown>): string => {
  const nearest = findNearest(String(input), (expected ?? '').replaceAll(/[()"]/g, '').split(' | '))
  return nearest ? ` Did you mean ${nearest}?` : ''
}

/** An id that is made of what was written instead: a file's name, or words. */
const adviseOnIdForm = (input: unknown): string => {
  const words = String(input)
    .replace(/\.yaml$/, '')
    .normalize('NFKD')
    .toLowerCase()
  const id = words.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return id === '' ? '' : ` Write ${id}.`
}

/** What to do, where the message alone doesn't say it. */
const adviceFor = (issue: BaseIssue<unknown>): string => {
  const { type, input, message } = issue
  if (type === 'max_length' && typeof input === 'string') return ' Shorten it.'
  if (message.includes('https: address')) return adviseOnAddress(input)
  if (message.startsWith('is not an id')) return adviseOnIdForm(input)
  if (message.includes('a date of the calendar')) return adviseOnDate(input)
  if (message.includes('digest of eight letters')) return ' npm run feed:translate prints the right one.'
  return type === 'picklist' ? nearestOption(issue) : ''
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for (core/feed/forms.ts)
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** A character that can't be seen, by its name or number, and the words before it. */
const describeHidden = (text: string): string => {
  const at = text.search(hidden)
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const before = text.slice(0, at).trim().split(/\s+/).slice(-3).join(' ')
  const place = before === '' ? 'at its beginning' : `after "${before}"`
  return text[at] === '\t'
    ? `has a tab ${place}: write a space instead.`
    : `has a character that cannot be seen (U+${code}) ${place}: take it out.`
}

/** Text that YAML took for something else. */
const describeOther = ({ input, received }: BaseIssue<unknown>): string => {
  if (Array.isArray(input)) return 'must be text, and is a list: write it without "- " or brackets, or in quotes.'
  if (typeof input !== 'object') return `must be text: put ${received} in quotes.`
  const [name = ''] = Object.keys(input ?? {})
  return `must be text, but the colon after "${name}" makes it a member: put quotes around the text.`
}

/** What is wrong with a member, and what to do, in a sentence that begins with its name. */
export const describeIssue = (issue: BaseIssue<unknown>, keys: Key[]): string => {
  const name = nameOf(keys)
  const { input, message, received, expected } = issue
  if (received === 'undefined') return `${name} is missing: add it.`
  if (received === 'null' || input === '') return `${name} is empty: write it.`
  if (message === 'must be text') return `${name} ${describeOther(issue)}`
  if (message.includes('control or direction')) return `${name} ${describeHidden(String(input))}`
  if (typeof input === 'number' && message.endsWith('or YYYY'))
    return `${name} is a number: write "${input}", in quotes.`
  if (expected === 'Object' && /^(none|no|n\/a|-|~)$/i.test(String(input)))
    return `${name} is "${input}": write null for none.`
  if (expected === 'Array') return `${name} ${describeList(input)}.`
  const told = message.startsWith('Invalid')
    ? (wantedForms[expected ?? ''] ?? `must be ${expected}, not ${received}`)
    : message
  // What was written is quoted, where the message doesn't do that.
  const written = message.startsWith('is not') && JSON.stringify(input).length < 44 ? `${JSON.stringify(input)} ` : ''
  return `${name} ${written}${told}.${adviceFor(issue)}`
}
