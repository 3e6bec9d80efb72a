import { describe, expect, it } from 'vitest'
import { updateOf } from '../../../components/finding-update.tsx'
import { newsOf } from '../../../components/news-tag.tsx'
import { replyPublisher } from '../../../components/reply.tsx'
import { describeSource } from '../../../components/source-list.tsx'
import { bearingsOf } from '../../../core/findings/bearings.ts'
import { aFeed, aFinding, aSource } from '../../fixtures/feed.ts'
import { words } from '../../fixtures/words.ts'

const change = (date: string, material: boolean) => ({ date, text: `Changed on ${date}.`, material })
const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }

describe('what is new about a finding', () => {
  it('is all of it, a material change, or its withdrawal', () => {
    expect(newsOf(aFinding())).toBe('new')
    expect(newsOf(aFinding({ changes: [change('2026-01-01', false)] }))).toBe('new')
    expect(newsOf(aFinding({ changes: [change('2026-01-01', true)] }))).toBe('corrected')
    expect(newsOf(aFinding({ changes: [change('2026-01-01', true)], retracted }))).toBe('withdrawn')
  })

  it('is told by the latest material change, in whatever order they stand', () => {
    const changes = [change('2025-01-01', true), change('2026-01-01', true), change('2026-02-01', false)]
    expect(updateOf(aFinding({ changes }))?.date).toBe('2026-01-01')
    expect(updateOf(aFinding({ changes, retracted }))?.key).toBe('notice.withdrawnOn')
    expect(updateOf(aFinding())).toBeNull()
  })
})

describe('a reply', () => {
  it('names the publisher it was read at, or else the host', () => {
    const source = aSource({ publisher: 'The Register', url: 'https://example.com/a' })
    expect(replyPublisher('https://example.com/a', [source])).toBe('The Register')
    expect(replyPublisher('https://www.example.com/b', [source])).toBe('example.com')
  })
})

describe('a source', () => {
  it('says when its text was read at second hand', () => {
    expect(describeSource(aSource(), words, 'en')).toBe('press · 17 Jun 2022')
    expect(describeSource(aSource({ seen: 'cited', date: null }), words, 'en')).toBe(
      'press · text read in quotation or syndication',
    )
  })
})

describe('what had been said', () => {
  it('comes with how the finding bears on it', () => {
    expect(bearingsOf(aFeed(), aFinding()).map(({ relation, assurance }) => [relation, assurance.id])).toEqual([
      ['contradicts', 'A01'],
    ])
  })
})
