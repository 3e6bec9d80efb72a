import { describe, expect, it } from 'vitest'
import { attributeBy } from '../../../../core/page/attribute.ts'
import { selectHosts } from '../../../../core/page/select-hosts.ts'
import { someLists, someSuffixes } from '../../../fixtures/observation.ts'

const attribute = attributeBy({ ...someLists, suffixes: someSuffixes })
const all = ['www.tiktok.com', 'p16-va.tiktokcdn.com', 'a.ads.example', 'x.example'].map((name) =>
  attribute({ name, count: 1, firstAt: 0 }),
)
const found = (query: string, owner?: string | null) => selectHosts(all, { query, owner }).map(({ name }) => name)

describe('the list of hosts', () => {
  it('is searched by name, owner, role and region word, whatever the case', () => {
    expect(found('CDN')).toEqual(['p16-va.tiktokcdn.com'])
    expect(found('advertising')).toEqual(['a.ads.example'])
    expect(found('tiktok main')).toEqual(['www.tiktok.com'])
    expect(found('  ')).toHaveLength(4)
    expect(found('nowhere')).toEqual([])
  })

  it('is left to one owner, or to the unknown', () => {
    expect(found('', 'TikTok')).toEqual(['www.tiktok.com', 'p16-va.tiktokcdn.com'])
    expect(found('', null)).toEqual(['x.example'])
    expect(found('va', 'TikTok')).toEqual(['p16-va.tiktokcdn.com'])
  })
})
