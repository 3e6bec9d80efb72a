import { expect, it } from 'vitest'
import { placeLabel } from '../../../../core/requests/place-label.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

it('names a place in the language of the page as far as anybody has its name', async () => {
  const requests = await someRequests()
  const named = (id: string, language: string) => placeLabel(placeOf(requests, id), language)
  expect(named('ch', 'de')).toEqual({ label: 'Schweiz', language: 'de' })
  expect(named('ch', 'it')).toEqual({ label: 'Svizzera', language: 'it' })
  expect(named('us-ca', 'it')).toEqual({ label: 'California', language: 'en' })
  expect(named('eu', 'ja')).toEqual({ label: 'European Union and EEA', language: 'en' })
  expect(named('kr', 'en')).toEqual({ label: 'South Korea', language: 'en' })
})
