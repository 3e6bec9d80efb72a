import { expect, it } from 'vitest'
import { authorityOf, letterValues } from '../../../../core/requests/letter-values.ts'
import { aLetterInput, placeOf, someRequests } from '../../../fixtures/letters.ts'

it('gives what is known in the letter’s language, and null for the rest', async () => {
  const requests = await someRequests()
  const input = aLetterInput(requests, placeOf(requests, 'eu'), { sentOn: '', channel: 'post' })
  expect(letterValues(input, 'de')).toMatchObject({
    ...{ place: 'Österreich', law: 'Artikel 15 DSGVO', channel: 'Brief', date: '31. Januar 2026', sentDate: null },
    controllerAddress: ['TikTok Technology Limited', '10 Earlsfort Terrace', 'Dublin, D02 T380', 'Ireland'],
  })
  const without = { ...input, fields: { ...input.fields, username: ' ', region: 'GB' } }
  expect(letterValues(without, 'en')).toMatchObject({ username: null, place: null })
})

it('addresses an authority by its name where no address was verified', async () => {
  const requests = await someRequests()
  expect(authorityOf(aLetterInput(requests, placeOf(requests, 'kr')), 'en')).toEqual([
    'Personal Information Protection Commission',
  ])
})
