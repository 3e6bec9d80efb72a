import { describe, expect, it } from 'vitest'
import { threadsOf } from '../../../../core/findings/thread.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const aThread = (id: string, follows: string[], members = {}) => aFinding({ id, follows, ...members })
const show = (findings: ReturnType<typeof aFinding>[], id: string) => {
  const feed = aFeed({ findings })
  const { findings: thread, nearest } = threadsOf(feed)(findings.find((finding) => finding.id === id) as never)
  return { thread: thread.map((finding) => finding.id), nearest: [...nearest] }
}

describe('the thread of a finding', () => {
  const findings = [
    aThread('appeal', ['ruling']),
    aThread('ruling', ['inquiry', 'reply']),
    aThread('aside', ['inquiry']),
    aThread('reply', ['report']),
    aThread('inquiry', ['report']),
    aThread('report', []),
    aThread('alone', []),
  ]

  it('is all that led to it and all that came of it, oldest first, itself among them', () => {
    expect(show(findings, 'inquiry')).toEqual({
      thread: ['report', 'inquiry', 'aside', 'ruling', 'appeal'],
      nearest: ['report', 'ruling', 'aside'],
    })
    expect(show(findings, 'appeal').thread).toEqual(['report', 'inquiry', 'reply', 'ruling', 'appeal'])
  })

  it('has what is followed first within a day, in whatever order the feed has them', () => {
    const day = { date: '2026-01-22' }
    const ofOneDay = [
      aThread('next-day', ['policy'], { date: '2026-01-23' }),
      aThread('venture', ['deal'], day),
      aThread('objection', ['policy'], day),
      aThread('policy', ['venture'], day),
      aThread('deal', [], { date: '2025-12-18' }),
    ]
    expect(show(ofOneDay, 'policy').thread).toEqual(['deal', 'venture', 'policy', 'objection', 'next-day'])
    const ofOneMonth = [aThread('first', [], { date: '2026-02-01' }), aThread('then', ['first'], { date: '2026-02' })]
    expect(show(ofOneMonth, 'then').thread).toEqual(['first', 'then'])
  })

  it('has within a day what is followed past a withdrawn finding first, too', () => {
    const retracted = { date: '2026-11-01', reason: 'Withdrawn by its publisher.' }
    const withGap = [aThread('a', []), aThread('b', ['a'], { retracted }), aThread('c', ['b'])]
    expect(show(withGap, 'c').thread).toEqual(['a', 'c'])
  })

  it('is the finding alone where it follows none and none follows it', () => {
    expect(show(findings, 'alone')).toEqual({ thread: ['alone'], nearest: [] })
  })

  it('leads past a withdrawn finding, which it does not show', () => {
    const retracted = { date: '2026-11-01', reason: 'Withdrawn by its publisher.' }
    const withGap = [aThread('c', ['b']), aThread('b', ['a'], { retracted }), aThread('a', [])]
    expect(show(withGap, 'c').thread).toEqual(['a', 'c'])
  })

  it('ends even where a feed goes in circles, and leaves out what a feed does not have', () => {
    expect(show([aThread('b', ['a', 'gone']), aThread('a', ['b'])], 'a').thread.sort()).toEqual(['a', 'b'])
  })
})
