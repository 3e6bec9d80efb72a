import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { place } from '../../../../core/requests/place.ts'
import { type Requests, requests as schema } from '../../../../core/requests/schema.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

const complaintsAbout = (value: unknown) => (v.safeParse(schema, value).issues ?? []).map(({ message }) => message)

describe('the form of letters', () => {
  it('takes what the editors have, and drops what it does not know', () => {
    expect(complaintsAbout(requests)).toEqual([])
    expect(v.parse(place, { ...placeOf(requests, 'eu'), later: 1 })).not.toHaveProperty('later')
  })

  it('asks for months or days, for a first step, and for the same paragraphs in every language', () => {
    const eu = placeOf(requests, 'eu')
    const both = { ...eu, deadline: { ...eu.deadline, days: 30 } }
    expect(complaintsAbout({ ...requests, places: [both] })).toEqual(['needs months or days, not both'])
    expect(complaintsAbout({ ...requests, places: [{ ...eu, steps: ['reminder'] }] })).toEqual([
      'must begin with request',
    ])
    const { de } = requests.wording.translations
    const short = { ...de, letters: { ...de?.letters, reminder: [] } }
    const wording = { ...requests.wording, translations: { de: short } }
    expect(complaintsAbout({ ...requests, wording })).toEqual(['has a translation with other paragraphs'])
  })

  it('takes no period that no calendar can count', () => {
    const eu = placeOf(requests, 'eu')
    const waiting = (days: number) => ({
      ...requests,
      places: [{ ...eu, waitAfterComplaint: { days, why: 'The law.' } }],
    })
    expect(complaintsAbout(waiting(30))).toEqual([])
    for (const days of [1e9, 3e6, 1.5, 0]) expect(complaintsAbout(waiting(days))).toHaveLength(1)
  })

  it('takes no address but https, and no controls in a text', () => {
    const eu = placeOf(requests, 'eu')
    const odd = { ...eu, law: 'a\u202eb', controller: { ...eu.controller, form: 'javascript:alert(1)' } }
    expect(complaintsAbout({ ...requests, places: [odd] })).toHaveLength(2)
  })
})
