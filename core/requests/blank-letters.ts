import { noFields } from './fields.ts'
import { composeLetter, type Letter } from './letter.ts'
import type { RequestPlace, Requests } from './schema.ts'

/** The letters of a place in its order, with every question it offers, and gaps where something has to be filled in. */
export const blankLetters = (requests: Requests, place: RequestPlace, language: string): Letter[] =>
  place.steps.map((kind) =>
    composeLetter({
      ...{ requests, kind, place, language, fields: noFields, channel: 'webForm', state: 'noAnswer' },
      ...{ questionIds: requests.questions.map(({ id }) => id), openPoints: '', authority: '' },
      ...{ date: '', sentOn: '', dueOn: '', newDate: '', complaintOn: '' },
    }),
  )
