import { expect, it } from 'vitest'
import { findWordingErrors } from '../../../../../tools/feed/editorial/wording.ts'
import { aFeedWith, type Case, expectBreach, words } from '../../../../fixtures/editorial.ts'
import { aFeed, anAssurance, aPair } from '../../../../fixtures/feed.ts'

const wording: Case[] = [
  [
    'a quotation of 16 words',
    aFeedWith({ summary: `It said "${words(16)}".` }),
    '$.findings[0].summary',
    /16 words, at most 15/,
  ],
  ['an open quotation', aFeedWith({ title: 'It said "so' }), '$.findings[0].title', /close the quotation/],
  [
    'words attributed to a people',
    aFeedWith({ summary: 'The Chinese had access.' }),
    '$.findings[0].summary',
    /staff based in China/,
  ],
  ['a double space', aFeedWith({ checkedNote: 'Read  twice.' }), '$.findings[0].checkedNote', /stray space/],
  ['a space at the end', aFeedWith({ details: ['One.', 'Two. '] }), '$.findings[0].details[1]', /stray space/],
  [
    'a typographic character',
    aFeedWith({ standing: { code: 'stands', note: 'It’s so.' } }),
    '$.findings[0].standing.note',
    /’ after "It" is not plain ASCII: write ' instead/,
  ],
  [
    'a line break',
    aFeedWith({ reply: { text: 'One\ntwo', date: null, url: null } }),
    '$.findings[0].reply.text',
    /There is a line break: write ">-"/,
  ],
  [
    'a long quotation in a correction',
    aFeedWith({ changes: [{ date: '2026-01-01', text: `"${words(16)}"`, material: true }] }),
    '$.findings[0].changes[0].text',
    /16 words/,
  ],
  [
    'verbatim words beyond 15',
    aFeed({ assurances: [anAssurance({ words: words(16) })] }),
    '$.assurances[0].words',
    /at most 15/,
  ],
  ['a stray space in a pair', aFeed({ pairs: [aPair({ status: ' So.' })] }), '$.pairs[0].status', /stray space/],
]

it.each(wording)('finds %s, and says where and what to do', expectBreach)

it('lets a speaker say what we do not, within quotation marks', () => {
  expect(findWordingErrors(aFeedWith({ summary: 'He wrote of "the Chinese" there.' }))).toEqual([])
})

it('lets a quotation have 15 words', () => {
  expect(findWordingErrors(aFeedWith({ summary: `It said "${words(15)}".` }))).toEqual([])
})
