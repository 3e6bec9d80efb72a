import { describe, expect, it } from 'vitest'
import { baseAddressRule, isBaseAddress, loopbackOrigins, withSlash } from '../../../../core/feed/base-address.ts'

describe('a loopback address', () => {
  it.each(loopbackOrigins)('%s is one that a content security policy can name', (origin) => {
    // The grammar of host sources: CSP Level 3, section 2.3.1.
    expect(`${origin}:*`).toMatch(/^http:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*:(\d+|\*)$/)
    for (const address of [origin, `${origin}:8000/feed/`]) expect(isBaseAddress(address), address).toBe(true)
  })
})

describe('the address of a folder', () => {
  it.each([
    'https://example.org',
    'https://example.org/feed',
    'https://example.org:8443/feed/',
    'https://example.org/@feed/a/',
    'http://localhost:1/feed/',
  ])('may be %s', (address) => {
    expect(isBaseAddress(address)).toBe(true)
  })

  it.each([
    '',
    'example.org',
    '//example.org/',
    'http://example.org/',
    'http://example.org/https:',
    'http://127.0.0.2/',
    'http://[::1]/',
    'http://localhost.example/',
    'http://localhost:80x/',
    'ftp://localhost/',
    'javascript:alert(1)',
    'HTTPS://example.org/',
    'https:example.org/',
    'https:\\\\example.org/',
    'https://example.org/?a=b',
    'https://example.org/#a',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'http://user@localhost/',
  ])('may not be “%s”', (address) => {
    expect(isBaseAddress(address)).toBe(false)
  })

  it('gets the slash at its end that it lacks, and no second one', () => {
    expect(['https://example.org', 'https://example.org/a/', 'https://example.org/a//'].map(withSlash)).toEqual([
      'https://example.org/',
      'https://example.org/a/',
      'https://example.org/a/',
    ])
  })

  it('is told what it must be, in the words of a sentence', () => {
    expect(`The address ${baseAddressRule}.`).toMatch(
      / must be https: \(or http: at .+ policy can name .+\), as .+ fragment\.$/,
    )
  })
})
