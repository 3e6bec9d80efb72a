import { expect, it } from 'vitest'
import { formatFirstSeen } from '../../../../core/page/first-seen.ts'

it.each([
  [0, '0 sec'],
  [-3, '0 sec'],
  [340, '0.3 sec'],
  [22_900, '22 sec'],
  [59_999, '59 sec'],
  [300_000, '5 min'],
])('writes %i ms as %s', (ms, text) => {
  expect(formatFirstSeen(ms, 'en')).toBe(text)
})

it('writes numbers and units of the language', () => {
  expect(formatFirstSeen(340, 'de')).toBe('0,3 Sek.')
})
