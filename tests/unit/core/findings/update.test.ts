import { expect, it } from 'vitest'
import { updateOf } from '../../../../core/findings/update.ts'
import { aFinding } from '../../../fixtures/feed.ts'

const change = (date: string, material: boolean) => ({ date, text: `Changed on ${date}.`, material })
const retracted = { date: '2026-11-01', reason: 'The publisher withdrew it.' }

it('has nothing to tell of a finding that is as it was, or whose changes are not material', () => {
  expect(updateOf(aFinding())).toBeNull()
  expect(updateOf(aFinding({ changes: [change('2026-01-01', false)] }))).toBeNull()
})

it('tells the latest material change, in whatever order they are', () => {
  const changes = [change('2025-01-01', true), change('2026-01-01', true), change('2026-02-01', false)]
  const latest = { kind: 'corrected', date: '2026-01-01', text: 'Changed on 2026-01-01.' }
  expect(updateOf(aFinding({ changes }))).toEqual(latest)
  expect(updateOf(aFinding({ changes: changes.toReversed() }))).toEqual(latest)
})

it('tells a withdrawal before any change', () => {
  expect(updateOf(aFinding({ changes: [change('2026-01-01', true)], retracted }))).toEqual({
    kind: 'withdrawn',
    date: '2026-11-01',
    text: 'The publisher withdrew it.',
  })
})
