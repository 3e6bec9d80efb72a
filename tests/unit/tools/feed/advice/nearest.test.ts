import { expect, it } from 'vitest'
import { findNearest } from '../../../../../tools/feed/advice/nearest.ts'

const known = ['title', 'summary', 'mustAppearWith', 'press-report', 'court-ruling', 'court-order-of-a-court']

it.each([
  ['titel', 'title'],
  ['Summary', 'summary'],
  ['must-appear-with', 'mustAppearWith'],
  ['colour', undefined],
  ['press', 'press-report'],
  ['press-article', 'press-report'],
  ['court', undefined],
  ['titleless', 'title'],
])('takes %s for %s', (name, expected) => {
  expect(findNearest(name, known)).toBe(expected)
})
