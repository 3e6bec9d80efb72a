import type { Feed } from '../../../core/feed/schema.ts'
import type { Requests } from '../../../core/requests/schema.ts'
import { describeUnknownId } from '../advice/advise-on-id.ts'
import type { RequestError } from './request-error.ts'
import { findRequestWordingErrors } from './request-wording.ts'

const findTwice = (file: RequestError['file'], ids: string[], before: (string | number)[] = []): RequestError[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ file, keys: [...before, index, 'id'], message: `The id ${id} stands twice: take one of the two out.` }]
      : [],
  )

type Named = Pick<RequestError, 'file' | 'keys'> & { id: string }

const namedPlaces = ({ questions, beforeYouAsk }: Requests): Named[] => [
  ...questions.flatMap(({ basisPerPlace }, index) =>
    Object.keys(basisPerPlace).map((id) => ({ file: 'questions' as const, keys: [index, 'basisPerPlace', id], id })),
  ),
  ...beforeYouAsk.flatMap(({ places = [] }, index) =>
    places.map((id, n) => ({ file: 'requests' as const, keys: ['beforeYouAsk', index, 'places', n], id })),
  ),
]

const namedFindings = ({ questions }: Requests): Named[] =>
  questions.flatMap(({ relatedFindings }, index) =>
    relatedFindings.map((id, n) => ({ file: 'questions' as const, keys: [index, 'relatedFindings', n], id })),
  )

const findUnknown = (what: string, known: { id: string }[], named: Named[]): RequestError[] => {
  const ids = new Set(known.map(({ id }) => id))
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ id, ...at }) => ({ ...at, message: describeUnknownId(what, id, known) }))
}

/** A right without a ground is none, and a ground without a right misleads. */
const findGroundless = ({ questions }: Requests): RequestError[] =>
  questions.flatMap(({ basisPerPlace }, index) =>
    Object.entries(basisPerPlace).flatMap(([id, { strength, basis }]): RequestError[] => {
      const isOwed = strength === 'right' || strength === 'partly'
      if (isOwed === (basis !== null)) return []
      const message = isOwed
        ? `${strength} needs its basis: name the provision, or write courtesy.`
        : `${strength} has no basis: take it out.`
      return [{ file: 'questions', keys: [index, 'basisPerPlace', id], message }]
    }),
  )

/** What is wrong with letters that have the right form: names that lead nowhere, missing grounds, words that accuse. */
export const findRequestErrors = (requests: Requests, feed: Feed): RequestError[] => [
  ...findTwice(
    'places',
    requests.places.map(({ id }) => id),
  ),
  ...findTwice(
    'questions',
    requests.questions.map(({ id }) => id),
  ),
  ...findUnknown('place', requests.places, namedPlaces(requests)),
  ...findUnknown('finding', feed.findings, namedFindings(requests)),
  ...findGroundless(requests),
  ...findRequestWordingErrors(requests),
]
