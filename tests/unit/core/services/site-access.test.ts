import { describe, expect, it } from 'vitest'
import { mayAlwaysSee, siteAccessFrom } from '../../../../core/services/site-access.ts'

describe('access to the site', () => {
  it('is to all of it by the manifest’s own pattern, or by https alone, which is all there is', () => {
    expect(siteAccessFrom(['*://*.tiktok.com/*']).kind).toBe('all')
    expect(siteAccessFrom(['https://*.tiktok.com/*']).kind).toBe('all')
  })

  it('is to all of it by what covers every site, which the settings can ask for', () => {
    for (const origin of ['https://*/*', '*://*/*', '<all_urls>']) {
      const access = siteAccessFrom(['https://www.tiktok.com/*', origin])
      expect(access.kind).toBe('all')
      expect(mayAlwaysSee(access, 'https://m.tiktok.com/')).toBe(true)
    }
  })

  it('is to some of it where a person has left single hosts, each named once', () => {
    const origins = ['https://www.tiktok.com/*', 'http://www.tiktok.com/*', '*://m.tiktok.com/*']
    expect(siteAccessFrom(origins)).toEqual({ kind: 'some', hosts: ['m.tiktok.com', 'www.tiktok.com'] })
    expect(siteAccessFrom(['*://tiktok.com/*']).hosts).toEqual(['tiktok.com'])
  })

  it('is missing where nothing is granted, or only what is not the site', () => {
    for (const origins of [[], ['https://example.com/*', 'https://nottiktok.com/*', 'file:///*']])
      expect(siteAccessFrom(origins)).toEqual({ kind: 'missing', hosts: [] })
  })

  it('covers a page by the host that was granted, or by all of its domain', () => {
    const www = siteAccessFrom(['https://www.tiktok.com/*'])
    expect(mayAlwaysSee(www, 'https://www.tiktok.com/@someone?q=1')).toBe(true)
    expect(mayAlwaysSee(www, 'https://m.tiktok.com/')).toBe(false)
    const all = siteAccessFrom(['*://*.tiktok.com/*'])
    for (const host of ['tiktok.com', 'www.tiktok.com']) expect(mayAlwaysSee(all, `https://${host}/`)).toBe(true)
  })
})
