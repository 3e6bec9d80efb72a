import type { Fields } from './fields.ts'
import type { RequestPlace, Requests } from './schema.ts'
import type { Channel, LetterKind } from './vocabulary.ts'

/** What came of the request. */
export type AnswerState = 'noAnswer' | 'partialAnswer' | 'refused'

/** All that a letter is made of. Days are `2026-11-28`, or '' where they are not known. */
export type LetterInput = {
  requests: Requests
  kind: LetterKind
  place: RequestPlace
  questionIds: readonly string[]
  fields: Fields
  /** The letter's language. */
  language: string
  /** null where it is not known. */
  channel: Channel | null
  /** The day of this letter. */
  date: string
  sentOn: string
  dueOn: string
  /** Until when a reminder should be answered. */
  newDate: string
  /** When the complaint to the company was sent. */
  complaintOn: string
  state: AnswerState
  openPoints: string
  /** The authority that the user names instead, where that is possible. */
  authority: string
}
