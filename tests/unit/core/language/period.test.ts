import { expect, it } from 'vitest'
import { describePeriod } from '../../../../core/language/period.ts'
import { words } from '../../../fixtures/words.ts'

it('a period is told as exactly as it is known', () => {
  const say = (from: string, to: string) => describePeriod({ from, to }, { t: words, language: 'en' })
  expect(say('2021-09', '2022-01-31')).toMatch(/Sept 2021 to 31 Jan 2022/)
})
