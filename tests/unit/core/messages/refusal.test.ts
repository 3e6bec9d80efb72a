import { expect, it } from 'vitest'
import { Refusal, toAnswerError } from '../../../../core/messages/refusal.ts'

it('a refusal is an error with a stable code and a sentence, and is answered with both', () => {
  const facts = { code: 'SETTING_MANAGED', message: 'Your organisation has set this.' } as const
  const refusal = new Refusal(facts)
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal).toMatchObject(facts)
  expect(toAnswerError(refusal)).toEqual(facts)
})

it.each([
  'Resource::kQuotaBytes quota exceeded',
  'Session storage quota bytes exceeded. Values were not stored.',
  'QuotaExceededError: storage.local API call exceeded its quota limitations.',
  'IO error: 000003.log: No space left on device',
])('no room to store something has a code of its own: %s', (message) => {
  expect(toAnswerError(new Error(message))).toEqual({ code: 'STORAGE_FULL', message })
  expect(toAnswerError(new Refusal({ code: 'SETTING_MANAGED', message })).code).toBe('SETTING_MANAGED')
})

it.each([[new Error('The disk is damaged.')], ['The disk is damaged.']])(
  'whatever else fails is internal: %s',
  (error) => {
    expect(toAnswerError(error)).toEqual({ code: 'INTERNAL', message: 'The disk is damaged.' })
  },
)
