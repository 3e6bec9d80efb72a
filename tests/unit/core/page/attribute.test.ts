import { describe, expect, it } from 'vitest'
import { attributeBy } from '../../../../core/page/attribute.ts'
import { someLists, someSuffixes } from '../../../fixtures/observation.ts'

const attribute = attributeBy({ ...someLists, suffixes: someSuffixes })
const seen = (name: string) => attribute({ name, count: 1, firstAt: 0 })

describe('a host', () => {
  it('is whose the feed says, by its domain, with the words in front of that', () => {
    const { before, domain, listed, words } = seen('p16-sign-va.tiktokcdn.com')
    expect([before, domain, listed?.owner, words.map(({ token }) => token)]).toEqual([
      'p16-sign-va.',
      'tiktokcdn.com',
      'TikTok',
      ['va'],
    ])
  })

  it('is nobody’s where its name only looks like that of a listed one', () => {
    for (const name of ['nottiktok.com', 'tiktok.com.evil.example', 'xn--tktok-7ye.com', 'com'])
      expect(seen(name).listed).toBeNull()
  })

  it('has the words that are labels or parts between hyphens, numbered ones too, and none of its domain', () => {
    expect(seen('mcs-ttp2.us.tiktok.com').words.map(({ token }) => token)).toEqual(['ttp', 'us'])
    expect(seen('value.tiktok.com').words).toEqual([])
    expect(seen('mcs.tiktokw.us').words).toEqual([])
    expect(seen('a.va.co.uk').words).toEqual([])
  })

  it('belongs to nobody known where the feed has no lists', () => {
    const none = attributeBy({ hosts: [], regionTokens: [], suffixes: {} })
    expect(none({ name: 'www.tiktok.com', count: 1, firstAt: 0 })).toMatchObject({
      domain: 'tiktok.com',
      listed: null,
      words: [],
    })
  })
})
