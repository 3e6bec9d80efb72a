import { beforeAll, describe, expect, it } from 'vitest'
import type { Feed } from '../../../../../core/feed/schema.ts'
import type { Requests } from '../../../../../core/requests/schema.ts'
import { findRequestErrors } from '../../../../../tools/feed/editorial/find-request-errors.ts'
import { aFeed, aFinding } from '../../../../fixtures/feed.ts'
import { someRequests } from '../../../../fixtures/letters.ts'

let letters: Requests
let feed: Feed
beforeAll(async () => {
  letters = await someRequests()
  const ids = new Set(letters.questions.flatMap(({ relatedFindings }) => relatedFindings))
  feed = aFeed({ findings: [...ids].map((id) => aFinding({ id })) })
})

/** The errors in letters once they were changed. */
const errorsAfter = (change: (requests: Requests) => void) => {
  const changed = structuredClone(letters)
  change(changed)
  return findRequestErrors(changed, feed).map(({ file, keys, message }) => `${file} ${keys.join('.')}: ${message}`)
}

const first = <Entry>([entry]: Entry[]): Entry => {
  if (entry === undefined) throw new Error('The list is empty.')
  return entry
}

describe('the check of letters', () => {
  it('finds nothing in letters that are in order', () => expect(errorsAfter(() => {})).toEqual([]))

  it.each<[string, (requests: Requests) => void, string]>([
    [
      'a finding that is not there',
      ({ questions }) => first(questions).relatedFindings.push('nowhere'),
      'questions 0.relatedFindings.0: There is no finding nowhere. Correct it (the names of the files in findings/), or take it out.',
    ],
    [
      'a place that is not there',
      ({ questions }) => {
        first(questions).basisPerPlace.mars = { strength: 'courtesy', basis: null }
      },
      'questions 0.basisPerPlace.mars: There is no place mars. Correct it (requests/places.yaml), or take it out.',
    ],
    [
      'a right without a ground',
      ({ questions }) => {
        first(questions).basisPerPlace.eu = { strength: 'right', basis: null }
      },
      'questions 0.basisPerPlace.eu: right needs its basis: name the provision, or write courtesy.',
    ],
    [
      'a ground for a courtesy',
      ({ questions }) => {
        first(questions).basisPerPlace.eu = { strength: 'courtesy', basis: 'Art. 1' }
      },
      'questions 0.basisPerPlace.eu: courtesy has no basis: take it out.',
    ],
    [
      'a placeholder that nothing fills',
      ({ wording }) => {
        first(wording.letters.reminder).text = '{nam}'
      },
      'letters letters.reminder.0.text: {nam} is not something that a letter can be filled with.',
    ],
    [
      'a translation that loses a placeholder',
      ({ wording }) => {
        wording.translations.de?.letters.request.splice(5, 1, 'Ohne Ort')
      },
      'letters translations.de.letters.request.5: It needs the placeholders of the English: {law}, {place}.',
    ],
    [
      'an accusation',
      ({ questions }) => {
        first(questions).text = 'Who spied on me?'
      },
      'questions 0.text: "spied" is no word for a letter: ask, and assert nothing.',
    ],
    [
      'an id that stands twice',
      ({ places }) => places.push(first(places)),
      'places 9.id: The id eu stands twice: take one of the two out.',
    ],
  ])('finds %s', (_, change, sentence) => expect(errorsAfter(change)).toContain(sentence))
})
