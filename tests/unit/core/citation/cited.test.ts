import { expect, it } from 'vitest'
import { authorOf, noteOf, sourceKey } from '../../../../core/citation/cited.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

it('a finding is cited with those that it is never to be read without', () => {
  const finding = aFinding({ mustAppearWith: ['reply', 'ruling'] })
  const findings = [finding, aFinding({ id: 'reply' }), aFinding({ id: 'ruling' })]
  const cited = { feed: aFeed({ findings }), sequence: 7, accessed: '2026-11-28' }
  expect(noteOf({ ...cited, finding })).toBe(
    'Feed tiktok, sequence 7; finding leak of 2022-06-17; to be read with finding reply; to be read with finding ruling',
  )
  expect(noteOf({ ...cited, finding: aFinding() })).toBe('Feed tiktok, sequence 7; finding leak of 2022-06-17')
})

it('a finding is cited without those that were withdrawn', () => {
  const finding = aFinding({ mustAppearWith: ['gone'] })
  const gone = aFinding({ id: 'gone', retracted: { date: '2026-02-01', reason: 'It was wrong.' } })
  expect(noteOf({ finding, feed: aFeed({ findings: [finding, gone] }), sequence: 7, accessed: '2026-11-28' })).toBe(
    'Feed tiktok, sequence 7; finding leak of 2022-06-17',
  )
})

it('the author is who publishes the feed, by the name before the colon of its title', () => {
  expect(authorOf({ title: 'WhoSees: access to TikTok user data' })).toBe('WhoSees')
  expect(authorOf({ title: 'Another feed' })).toBe('Another feed')
  expect(authorOf({ title: ': nothing before it' })).toBe(': nothing before it')
})

it('the sources of a finding have keys of their own, counted from 1', () => {
  expect([0, 1].map((index) => sourceKey(aFinding(), index))).toEqual(['leak-source-1', 'leak-source-2'])
})
