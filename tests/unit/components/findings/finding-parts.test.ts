import { describe, expect, it } from 'vitest'
import { describeSource } from '../../../../components/findings/source-list.tsx'
import { replyPublisher } from '../../../../components/reply.tsx'
import { bearingsOf } from '../../../../core/findings/bearings.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

describe('a reply', () => {
  it('names the publisher it was read at, or else the host', () => {
    const source = aSource({ publisher: 'The Register', url: 'https://example.com/a' })
    expect(replyPublisher('https://example.com/a', [source])).toBe('The Register')
    expect(replyPublisher('https://www.example.com/b', [source])).toBe('example.com')
  })
})

describe('a source', () => {
  it('says when its text was read at second hand', () => {
    expect(describeSource(aSource(), words, 'en')).toBe('press · 17\u00a0Jun\u00a02022')
    expect(describeSource(aSource({ seen: 'cited', date: null }), words, 'en')).toBe(
      'press · seen only as quoted or syndicated',
    )
  })
})

describe('what had been said', () => {
  it('comes with how the finding bears on it', () => {
    expect(bearingsOf(aFeed(), aFinding()).map(({ relation, assurance }) => [relation, assurance.id])).toEqual([
      ['contradicts-reported', 'A01'],
    ])
  })
})
