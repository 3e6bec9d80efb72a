import type { Feed } from '../../../core/feed/schema.ts'
import { findNearest } from './nearest.ts'

/** Where ids can be looked up. */
const files: Record<string, string> = {
  finding: 'the names of the files in findings/',
  assurance: 'assurances.yaml',
  place: 'requests/places.yaml',
}

/** An id that leads nowhere, and the one that was most likely meant. */
export const describeUnknownId = (what: string, id: string, known: { id: string }[]): string => {
  const ids = known.map((entry) => entry.id)
  // Of two numbers (A01, A12), neither is a misspelt form of the other.
  const nearest = /[a-z]{3}/i.test(id) ? findNearest(id, ids) : undefined
  const advice = nearest ? `Did you mean ${nearest}?` : `Correct it (${files[what]}), or take it out.`
  return `There is no ${what} ${id}. ${advice}`
}

/** What a client tells of an id that leads nowhere or stands twice (core/feed/references.ts), and what to do about it. */
export const adviseOnId = ({ findings, assurances }: Feed, message: string): string => {
  const [, what = '', id = ''] = /^There is no (finding|assurance) (\S+)\.$/.exec(message) ?? []
  if (id !== '') return describeUnknownId(what, id, what === 'finding' ? findings : assurances)
  return message.endsWith('stands twice.') ? message.replace(/\.$/, ': take one of the two out.') : message
}
