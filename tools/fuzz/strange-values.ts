import * as fc from 'fast-check'

const oddTexts = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u2028',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'https://a.example/',
  'http://127.0.0.1:8/',
  '2026-02-30',
  '9999-12-31T23:59:60Z',
  '=1+1',
  'x'.repeat(9000),
]

const oddNumbers = [0, -0, -1, 0.5, 1.5, 1e21, 1e308, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 8.64e15 + 1]

/** Texts that break something somewhere, and any others. */
export const strangeText = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 40 }))

/** Values of every kind that JSON has. */
export const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: strangeText },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...oddNumbers, null, true, false) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>([], {}, [[]], { a: {} }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)
