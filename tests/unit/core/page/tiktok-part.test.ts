import { expect, it } from 'vitest'
import { tikTokKeyOf, tikTokPartOf } from '../../../../core/page/tiktok-part.ts'

it.each([
  ['https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=A&lib=ttq', 'pixel'],
  ['https://analytics.us.tiktok.com/api/v2/pixel', 'pixel'],
  ['https://www.tiktok.com/i18n/pixel/events.js', 'pixel'],
  ['https://www.tiktok.com/embed.js', 'player'],
  ['https://www.tiktok.com/embed/v2/7000000000000000000', 'player'],
  ['https://www.tiktok.com/player/v1/7000000000000000000', 'player'],
  ['https://www.tiktok.com/@someone/video/1', null],
  ['https://www.tiktok.com/embedded', null],
  ['https://example.org/?to=https://analytics.tiktok.com/i18n/pixel/', null],
  ['https://analytics.tiktok.com.example.org/i18n/pixel/events.js', null],
  ['https://nottiktok.com/embed.js', null],
  ['data:text/plain,tiktok.com', null],
  ['tiktok.com', null],
])('%s is %s', (address, part) => {
  expect(tikTokPartOf(address)).toBe(part)
})

it('is said in one sentence, whichever it is, and not at all where it is nothing', () => {
  expect(tikTokKeyOf(['player'])).toBe('elsewhere.player')
  expect(tikTokKeyOf(['player', 'pixel'])).toBe('elsewhere.both')
  expect(tikTokKeyOf([])).toBeNull()
})
