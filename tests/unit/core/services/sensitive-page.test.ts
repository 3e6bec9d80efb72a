import { expect, it } from 'vitest'
import { isSensitivePage } from '../../../../core/services/sensitive-page.ts'

it.each([
  ['/login', true],
  ['/login/phone-or-email', true],
  ['/de-DE/signup', true],
  ['/coin', true],
  ['/Checkout/', true],
  ['/', false],
  ['/@login', false],
  ['/@someone/login', false],
  ['/loginhelp', false],
  ['/foryou', false],
])('by its path, a page is one to keep off or not: %s, %s', (path, expected) =>
  expect(isSensitivePage(path)).toBe(expected),
)
