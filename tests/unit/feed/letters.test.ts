import { expect, it } from 'vitest'
import { composeLetter } from '../../../core/requests/letter.ts'
import { letterText } from '../../../core/requests/letter-text.ts'
import { readRequests } from '../../../core/requests/read-requests.ts'
import { aLetterInput } from '../../fixtures/letters.ts'
import { realFeed } from '../../fixtures/real-feed.ts'

it('every letter of the feed, in every place and language that it has, comes out whole', async () => {
  const reading = readRequests((await realFeed()).requests)
  if (!reading.ok) throw new Error('The feed has no letters that can be read.')
  const requests = reading.value
  const languages = ['en', ...Object.keys(requests.wording.translations)]
  for (const place of requests.places)
    for (const language of languages)
      for (const kind of place.steps) {
        const text = letterText(composeLetter(aLetterInput(requests, place, { language, kind, date: '2026-03-31' })))
        expect({ place: place.id, language, kind, gaps: text.match(/____|\{|\}|undefined|null/g) }).toEqual({
          ...{ place: place.id, language, kind, gaps: null },
        })
      }
})
