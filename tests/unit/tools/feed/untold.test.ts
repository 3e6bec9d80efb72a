import { describe, expect, it } from 'vitest'
import { findUntold } from '../../../../tools/feed/untold.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

const change = (date: string, text: string, material = true) => ({ date, text, material })
const first = change('2026-11-30', 'It was eleven recordings.')
const feedOf = (...changes: ReturnType<typeof change>[]) => aFeed({ findings: [aFinding({ changes })] })

const withdrawal = { date: '2026-11-30', reason: 'Wrong.' }
const withdrawnFeed = (...changes: ReturnType<typeof change>[]) =>
  aFeed({ findings: [aFinding({ changes, retracted: withdrawal })] })

describe('a finding that is there again, and that nobody would be told of', () => {
  const advice = /^leak: .* withdrawal of 2026-11-30, .* "material: true" and dated 2026-12-01 or later\.$/

  it.each([
    ['has no change that says so', feedOf()],
    ['has one of the day of the withdrawal', feedOf(first)],
    ['has one that is not material', feedOf(change('2026-12-01', 'It was right.', false))],
  ])('%s', (_, after) => expect(findUntold(withdrawnFeed(), after)).toEqual([expect.stringMatching(advice)]))

  it('is none with a material change after its withdrawal', () => {
    expect(findUntold(withdrawnFeed(), feedOf(change('2026-12-01', 'It was right.')))).toEqual([])
  })

  it('counts from the change before its withdrawal where that is the later one', () => {
    const before = withdrawnFeed(change('2026-12-05', 'It was twelve.'))
    const after = feedOf(change('2026-12-05', 'It was twelve.'))
    expect(findUntold(before, after)).toEqual([expect.stringContaining('dated 2026-12-06 or later.')])
  })
})

describe('a correction that nobody would be told of', () => {
  it('is the second material one of a day, or an earlier one, with the day to write', () => {
    for (const date of ['2026-11-30', '2026-11-01'])
      expect(findUntold(feedOf(first), feedOf(first, change(date, 'It was twelve.')))).toEqual([
        expect.stringMatching(/^leak: .* correction of 2026-11-30, .* Date the new one 2026-12-01 or later, or set/),
      ])
  })

  it.each([
    ['one of a later day', feedOf(first), feedOf(first, change('2026-12-01', 'It was twelve.'))],
    ['one that is not material', feedOf(first), feedOf(first, change('2026-11-30', 'A better link.', false))],
    ['another wording of the first', feedOf(first), feedOf({ ...first, text: 'There were eleven recordings.' })],
    ['two of one day that come at once', feedOf(), feedOf(first, change('2026-11-30', 'It was twelve.'))],
    ['a finding that is new', aFeed({ findings: [] }), feedOf(first, first)],
    ['a first publication', null, feedOf(first, first)],
    [
      'a withdrawal, which is told whenever it comes',
      feedOf(first),
      aFeed({ findings: [aFinding({ changes: [first, first], retracted: { date: '2026-11-30', reason: 'Wrong.' } })] }),
    ],
  ])('is not %s', (_, before, after) => expect(findUntold(before, after)).toEqual([]))
})
