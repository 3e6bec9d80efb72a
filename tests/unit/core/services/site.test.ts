import { describe, expect, it } from 'vitest'
import { isSite } from '../../../../core/services/site.ts'

describe('the site', () => {
  it.each([
    'https://www.tiktok.com/',
    'https://tiktok.com/@someone/video/1',
    'https://m.tiktok.com/',
    'https://vm.tiktok.com/abc',
    'http://www.tiktok.com/',
  ])('includes %s', (address) => expect(isSite(address)).toBe(true))

  it.each([
    'https://newsroom.tiktok.com/',
    'https://ads.tiktok.com/',
    'https://business.tiktok.com/',
    'https://developers.tiktok.com/',
    'https://support.tiktok.com/en',
    'https://seller.tiktok.com/',
    'https://seller-us.tiktok.com/',
    'https://tiktok.com.example.org/',
    'https://nottiktok.com/',
    'https://example.org/?https://www.tiktok.com/',
    'about:blank',
    'not an address',
  ])('does not include %s', (address) => expect(isSite(address)).toBe(false))
})
