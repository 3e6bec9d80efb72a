import { expect, it } from 'vitest'
import { Refusal } from '../../../../core/messages/refusal.ts'

it('a refusal is an error with a stable code and a sentence', () => {
  const refusal = new Refusal({ code: 'SETTING_MANAGED', message: 'Your organisation has set this.' })
  expect(refusal).toBeInstanceOf(Error)
  expect(refusal).toMatchObject({ code: 'SETTING_MANAGED', message: 'Your organisation has set this.' })
})
