import { expect, it } from 'vitest'
import { isPublishable } from '../../../../../tools/feed/editorial/publishable.ts'

it.each([
  ['https://www.reuters.com/a', true],
  ['https://notscribd.com/a', true],
  ['https://scribd.com/a', false],
  ['https://de.scribd.com./a', false],
])('calls %s publishable: %s', (url, expected) => {
  expect(isPublishable(url)).toBe(expected)
})
