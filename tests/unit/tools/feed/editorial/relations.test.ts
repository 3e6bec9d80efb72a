import { expect, it } from 'vitest'
import { findRelationErrors } from '../../../../../tools/feed/editorial/relations.ts'
import { aFeedOfTwo, aFeedWith, type Case, expectBreach } from '../../../../fixtures/editorial.ts'
import { aFeed, anAction, aPair } from '../../../../fixtures/feed.ts'

const relations: Case[] = [
  ['an id with capitals', aFeedOfTwo({}, { id: 'Other', bearsOn: [] }), '$.findings[0].id', /lower case/],
  ['a region twice', aFeedWith({ regions: ['US', 'US'] }), '$.findings[0].regions', /stands twice/],
  [
    'a report of the press that contradicts',
    aFeedOfTwo({}, { kind: 'press-investigation' }),
    '$.findings[0].bearsOn[0].relation',
    /contradicts-if-true/,
  ],
  [
    'an assurance twice',
    aFeedWith({ bearsOn: [1, 2].map(() => ({ assurance: 'A01', relation: 'bears-on' as const })) }),
    '$.findings[0].bearsOn[1]',
    /stands twice/,
  ],
  [
    'a finding that follows a later one',
    aFeedOfTwo({ follows: ['other'] }, { bearsOn: [] }),
    '$.findings[1].follows[0]',
    /earlier ones only/,
  ],
  [
    'company that is not mutual',
    aFeedOfTwo({ mustAppearWith: ['other'] }, { bearsOn: [] }),
    '$.findings[1].mustAppearWith[0]',
    /add leak to mustAppearWith of other/,
  ],
  [
    'a pair whose finding does not bear on its assurance',
    aFeedWith({ bearsOn: [] }),
    '$.pairs[0]',
    /does not bear on A01/,
  ],
  [
    'the leaked recordings in second place',
    { ...aFeedOfTwo({}, { kind: 'internal-document' }), pairs: [aPair({ finding: 'other' }), aPair()] },
    '$.pairs[0]',
    /recordings \(leak\) comes first/,
  ],
  [
    'a lead of one direction',
    { ...aFeedOfTwo({}, { kind: 'internal-document' }), lead: ['leak', 'other'] },
    '$.lead',
    /both directions/,
  ],
  [
    'a withdrawn finding in the lead',
    aFeed({ ...aFeedWith({ retracted: { date: '2026-01-01', reason: 'Withdrawn.' } }), pairs: [] }),
    '$.lead[0]',
    /withdrawn/,
  ],
  ['four actions', aFeed({ actions: ['a', 'b', 'c', 'd'].map((id) => anAction({ id })) }), '$.actions', /give 5 to 8/],
  ['nine actions', aFeed({ actions: [...'abcdefghi'].map((id) => anAction({ id })) }), '$.actions', /give 5 to 8/],
  [
    'a finding that is withheld too',
    aFeed({ withheld: [{ id: 'leak', date: '2022-06', title: 'So', reason: 'So.' }] }),
    '$.withheld[0].id',
    /not withheld/,
  ],
]

it.each(relations)('finds %s, and says where and what to do', expectBreach)

it('lets findings of one day follow each other', () => {
  expect(findRelationErrors(aFeedOfTwo({ follows: ['other'] }, { date: '2022-06-17', bearsOn: [] }))).toEqual([])
})
