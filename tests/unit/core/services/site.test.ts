import { describe, expect, it } from 'vitest'
import { corporateGlobs, isSite } from '../../../../core/services/site.ts'

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

describe('what the manifest leaves out by globs', () => {
  /** As browsers do it: `*` stands for any characters at all. */
  const isLeftOut = (address: string) =>
    corporateGlobs.some((glob) => new RegExp(`^${glob.split('*').map(RegExp.escape).join('.*')}$`).test(address))

  it.each(['https://seller-us.tiktok.com/', 'http://ads-eu.tiktok.com/a?b'])('has the regional page %s', (address) =>
    expect(isLeftOut(address)).toBe(true),
  )

  it.each([
    'https://www.tiktok.com/',
    'https://www.tiktok.com/?from=https://seller-us.tiktok.com/home',
    'https://www.tiktok.com/redirect/http://ads-eu.tiktok.com/',
  ])('has no page of the site: %s', (address) => {
    expect(isSite(address)).toBe(true)
    expect(isLeftOut(address)).toBe(false)
  })
})
