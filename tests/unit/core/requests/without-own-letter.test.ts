import { expect, it } from 'vitest'
import { isWithoutOwnLetter } from '../../../../core/requests/without-own-letter.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

it('tells the places whose language has no letter, also those that a later feed may have', async () => {
  const requests = await someRequests()
  const without = requests.places.filter((place) => isWithoutOwnLetter(requests, place)).map(({ id }) => id)
  expect(without).toEqual(['br', 'kr'])
  const japan = { ...placeOf(requests, 'kr'), id: 'jp', regions: ['JP'] }
  expect(isWithoutOwnLetter(requests, japan)).toBe(true)
  expect(isWithoutOwnLetter(requests, { ...japan, regions: ['MX'] })).toBe(false)
})
