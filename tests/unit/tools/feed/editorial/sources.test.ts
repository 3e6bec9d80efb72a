import { it } from 'vitest'
import { aFeedWith, type Case, expectBreach } from '../../../../fixtures/editorial.ts'
import { aFeed, anAssurance, aSource } from '../../../../fixtures/feed.ts'

const sources: Case[] = [
  [
    'a copy site',
    aFeedWith({ sources: [aSource({ url: 'https://www.scribd.com/document/1' })] }),
    '$.findings[0].sources[0].url',
    /www.scribd.com is not a publishable host/,
  ],
  [
    'a reply on a copy site',
    aFeedWith({ reply: { text: 'No.', date: null, url: 'https://scribd.com/1' } }),
    '$.findings[0].reply.url',
    /publishable/,
  ],
  [
    'the same address twice',
    aFeedWith({ sources: [aSource(), aSource()] }),
    '$.findings[0].sources[1].url',
    /source already/,
  ],
  [
    'a copy site under an assurance',
    aFeed({ assurances: [anAssurance({ sources: [aSource({ url: 'https://gript.ie/a' })] })] }),
    '$.assurances[0].sources[0].url',
    /publishable/,
  ],
]

it.each(sources)('finds %s, and says where and what to do', expectBreach)
