import { expect, it } from 'vitest'
import { Refusal } from '../../../../core/messages/refusal.ts'
import { refuse, refusePrivate } from '../../../../entrypoints/background/refuse.ts'

it('a refusal has a code for pages and a sentence for the console', () => {
  const attempt = () => refuse('MESSAGE_UNKNOWN', 'No such message.')
  expect(attempt).toThrow(Refusal)
  expect(attempt).toThrow(expect.objectContaining({ code: 'MESSAGE_UNKNOWN', message: 'No such message.' }))
})

it('what would be kept is refused from a private window, and from no other', () => {
  expect(() => refusePrivate(true)).toThrow(expect.objectContaining({ code: 'PRIVATE_WINDOW' }))
  expect(() => refusePrivate(false)).not.toThrow()
})
