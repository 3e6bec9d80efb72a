import { expect, it } from 'vitest'
import { findNearest } from '../../../../tools/feed/nearest.ts'

const known = ['title', 'summary', 'mustAppearWith']

it.each([
  ['titel', 'title'],
  ['Summary', 'summary'],
  ['must-appear-with', 'mustAppearWith'],
  ['colour', undefined],
])('takes %s for %s', (name, expected) => {
  expect(findNearest(name, known)).toBe(expected)
})
