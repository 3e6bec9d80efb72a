import { getDomain } from 'tldts-icann'
import { beforeAll, describe, expect, it } from 'vitest'
import { registrableDomainBy, type SuffixRules } from '../../../../core/page/registrable-domain.ts'
import { suffixRules } from '../../../../tools/build/suffix-rules.ts'

let rules: SuffixRules
let domainOf: (name: string) => string
beforeAll(async () => {
  rules = await suffixRules()
  domainOf = registrableDomainBy(rules)
})

describe('the registrable domain', () => {
  it.each([
    ['p16-sign-va.tiktokcdn.com', 'tiktokcdn.com'],
    ['www.example.co.uk', 'example.co.uk'],
    ['a.b.c.kawasaki.jp', 'b.c.kawasaki.jp'],
    ['www.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['a.www.ck', 'www.ck'],
    ['a.b.anything.ck', 'b.anything.ck'],
    ['host.unheard-of', 'host.unheard-of'],
    ['musical.ly', 'musical.ly'],
    ['localhost', 'localhost'],
    ['a.b.constructor', 'b.constructor'],
    ['a.b.__proto__', 'b.__proto__'],
    ['co.uk', 'co.uk'],
    ['192.0.2.1', '192.0.2.1'],
    ['[2001:db8::1]', '[2001:db8::1]'],
  ])('of %s is %s', (name, domain) => {
    expect(domainOf(name)).toBe(domain)
  })

  it('is the library’s for every rule of the list', () => {
    const rest = Object.entries(rules).flatMap(([last, before]) => before.split(' ').map((rule) => `${rule}.${last}`))
    const names = rest.flatMap((rule) => {
      const name = rule.replace('!', '').replace('*', 'any')
      return [`www.shop.${name}`, `shop.${name}`]
    })
    expect(names.length).toBeGreaterThan(10_000)
    const other = names.filter((name) => domainOf(name) !== getDomain(name))
    expect(other).toEqual([])
  })
})
