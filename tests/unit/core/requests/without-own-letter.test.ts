import { expect, it } from 'vitest'
import { isWithoutOwnLetter, offeredLanguage } from '../../../../core/requests/without-own-letter.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

it('tells the places whose language has no letter, also those that a later feed may have', async () => {
  const requests = await someRequests()
  const without = requests.places.filter((place) => isWithoutOwnLetter(requests, place)).map(({ id }) => id)
  expect(without).toEqual(['br', 'kr'])
  const japan = { ...placeOf(requests, 'kr'), id: 'jp', regions: ['JP'] }
  expect(isWithoutOwnLetter(requests, japan)).toBe(true)
  expect(isWithoutOwnLetter(requests, { ...japan, regions: ['MX'] })).toBe(false)
})

it.each([[[]], [['419']], [['001']], [['x']]])(
  'finds none missing where the regions name no country: %j',
  async (regions) => {
    const requests = await someRequests()
    const place = { ...placeOf(requests, 'br'), regions }
    expect(offeredLanguage(requests, place, 'de')).toBe('de')
  },
)

it('offers English for such a place, and elsewhere the language of who asks, as far as there are letters in it', async () => {
  const requests = await someRequests()
  const offered = (place: string, language: string) => offeredLanguage(requests, placeOf(requests, place), language)
  expect(['de', 'fr', 'pt-BR', 'ko'].map((language) => offered('br', language))).toEqual(['en', 'en', 'en', 'en'])
  expect(['de', 'fr-CA', 'ja'].map((language) => offered('eu', language))).toEqual(['de', 'fr', 'en'])
})
