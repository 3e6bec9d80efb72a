import { expect, it } from 'vitest'
import { attributeBy } from '../../../../core/page/attribute.ts'
import { groupByOwner, markOwners } from '../../../../core/page/owners.ts'
import { someLists, someSuffixes } from '../../../fixtures/observation.ts'

const attribute = attributeBy({ ...someLists, suffixes: someSuffixes })
const seen = (...names: string[]) => names.map((name) => attribute({ name, count: 1, firstAt: 0 }))

it('groups hosts by owner in the order of the feed, each with its shape, the unknown last', () => {
  const hosts = seen('x.example', 'a.third.example', 'a.ads.example', 'www.tiktok.com', 'tiktokcdn.com')
  expect(groupByOwner(hosts, someLists.hosts).map(({ name, mark, hosts: own }) => [name, mark, own.length])).toEqual([
    ['TikTok', 'triangle', 2],
    ['Example Ads', 'outline', 1],
    ['Third', 'ring', 1],
    [null, 'cross', 1],
  ])
})

it('keeps an owner’s shape whoever else is there, and shares one among all after the second', () => {
  const many = [
    ...someLists.hosts,
    { ...someLists.hosts[0], domain: 'fourth.example', owner: 'Fourth' },
    { ...someLists.hosts[0], domain: 'fifth.example', owner: 'Fifth' },
  ] as typeof someLists.hosts
  const fifth = attributeBy({ hosts: many, regionTokens: [], suffixes: {} })({
    name: 'fifth.example',
    count: 1,
    firstAt: 0,
  })
  expect(groupByOwner([fifth], many).map(({ mark }) => mark)).toEqual(['ring'])
  expect(['TikTok', 'Example Ads', 'Third', 'Fourth', 'Fifth', null].map(markOwners(many))).toEqual([
    ...['triangle', 'outline', 'ring', 'ring', 'ring', 'cross'],
  ])
})
