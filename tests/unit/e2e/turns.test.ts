import { expect, it } from 'vitest'
import { turnsOf } from '../../e2e/turns.ts'

it('leaves each of two browsers every other test, and none to both or to neither', () => {
  const declared = ['a', 'b', 'c', 'd', 'e']
  expect([0, 1].map((taker) => turnsOf(declared, taker, 2))).toEqual([
    ['a', 'c', 'e'],
    ['b', 'd'],
  ])
})

it('leaves both what is alone, since a group without tests is a failure', () => {
  expect([0, 1].map((taker) => turnsOf(['a'], taker, 2))).toEqual([['a'], ['a']])
})
