import { expect, it } from 'vitest'
import { describeLimits } from '../../../../core/findings/describe-limits.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

it('says what the feed does not show, and up to what day it goes', () => {
  const limits = describeLimits(aFeed({ compiled: '2026-11' }), { t: words, language: 'en' })
  expect(limits).toHaveLength(5)
  expect(limits.at(-1)).toContain('Nothing dated after Nov 2026 is in this list.')
})
