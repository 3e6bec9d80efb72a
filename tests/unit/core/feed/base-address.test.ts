import { describe, expect, it } from 'vitest'
import { isBaseAddress, loopbackOrigins } from '../../../../core/feed/base-address.ts'

describe('a loopback address', () => {
  it.each(loopbackOrigins)('%s is one that a content security policy can name', (origin) => {
    // The grammar of host sources: CSP Level 3, section 2.3.1.
    expect(`${origin}:*`).toMatch(/^http:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*:(\d+|\*)$/)
    for (const address of [origin, `${origin}:8000/feed/`]) expect(isBaseAddress(address), address).toBe(true)
  })
})
