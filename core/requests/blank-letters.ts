import { noFields } from './fields.ts'
import { composeLetter, type Letter, type LetterParagraph } from './letter.ts'
import type { RequestPlace, Requests } from './schema.ts'
import type { LetterKind } from './vocabulary.ts'
import { offeredLanguage } from './without-own-letter.ts'

export type BlankLetter = Letter & {
  /** For those without an account, in place of what the letter says of one; empty where it says nothing of it. */
  withoutAccount: LetterParagraph[]
}

/**
 * The letters of a place in its order, with every question it offers, and gaps where something has to be filled in.
 * @param reading the language of the page that they stand on
 */
export const blankLetters = (requests: Requests, place: RequestPlace, reading: string): BlankLetter[] => {
  const language = offeredLanguage(requests, place, reading)
  const compose = (kind: LetterKind, hasAccount: boolean) =>
    composeLetter({
      ...{ requests, kind, place, language, fields: { ...noFields, hasAccount }, channel: null, state: 'noAnswer' },
      ...{ questionIds: requests.questions.map(({ id }) => id), openPoints: '', authority: '' },
      ...{ date: '', sentOn: '', dueOn: '', newDate: '', complaintOn: '' },
    })
  return place.steps.map((kind) => {
    const letter = compose(kind, true)
    const ids = letter.paragraphs.map(({ id }) => id)
    return { ...letter, withoutAccount: compose(kind, false).paragraphs.filter(({ id }) => !ids.includes(id)) }
  })
}
