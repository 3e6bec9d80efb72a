import { beforeAll, describe, expect, it } from 'vitest'
import type { Requests } from '../../../core/requests/schema.ts'
import { someRequests } from '../../fixtures/letters.ts'
import { strengthsFound } from '../../fixtures/strengths-found.ts'

let requests: Requests
beforeAll(async () => {
  requests = await someRequests()
})

const none = { strength: 'none', basis: null }

describe('the strength of the right to an answer', () => {
  it.each(Object.keys(strengthsFound))('is what was found, with its basis, in every place: %s', (id) => {
    const question = requests.questions.find((one) => one.id === id)
    const strengths = requests.places.map((place) => [place.id, question?.basisPerPlace[place.id] ?? none])
    expect(Object.fromEntries(strengths)).toEqual(strengthsFound[id])
  })

  it('was found for all eleven questions', () => {
    expect(requests.questions.map(({ id }) => id)).toEqual(Object.keys(strengthsFound))
  })
})
