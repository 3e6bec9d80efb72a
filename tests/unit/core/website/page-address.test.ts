import { expect, it } from 'vitest'
import { pageAddress, pathOfFinding } from '../../../../core/website/page-address.ts'

it.each([
  ['https://example.org', undefined, 'https://example.org/finding/leak/'],
  ['https://example.org/w/', 'de', 'https://example.org/w/de/finding/leak/'],
  ['https://example.org/w', 'ja', 'https://example.org/w/finding/leak/'],
])('a finding’s page is in the folder of its language, or else the website’s own: %s %s', (site, language, address) => {
  expect(pageAddress(site, 'leak', language)).toBe(address)
})

it('a feed without a website has no page of a finding', () => {
  expect(pageAddress(null, 'leak')).toBeNull()
  expect(pathOfFinding('leak')).toBe('finding/leak/')
})
