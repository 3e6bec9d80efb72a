import { expect, it } from 'vitest'
import { lacksReply } from '../../../../core/findings/lacks-reply.ts'
import { aFinding } from '../../../fixtures/feed.ts'

it('a reply is missing where none was found, but not to what the company said itself', () => {
  expect(lacksReply(aFinding())).toBe(false)
  for (const group of ['reported', 'decided', 'action', 'change'] as const)
    expect(lacksReply(aFinding({ reply: null, group }))).toBe(true)
  for (const group of ['said', 'admitted'] as const) expect(lacksReply(aFinding({ reply: null, group }))).toBe(false)
})
