import { expect, it } from 'vitest'
import { offeredQuestions } from '../../../../core/requests/offered-questions.ts'
import { someRequests } from '../../../fixtures/letters.ts'

it('a place that no question names is offered none, whatever it is called', async () => {
  const requests = await someRequests()
  expect(offeredQuestions(requests, 'eu').length).toBeGreaterThan(0)
  for (const id of ['nowhere', 'constructor', 'toString', '__proto__'])
    expect(offeredQuestions(requests, id)).toEqual([])
})
