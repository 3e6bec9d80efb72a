// `npm test` is to take minutes, so of the tests that run in any browser each runs in one, by turns. `npm run
// test:browsers`, as pull requests and releases have it, runs each in each.
import { TestRunner } from 'vitest'
import { type BrowserName, browserNames } from '../../tools/browser/driven.ts'

export const isInEach = import.meta.env.MODE === 'browsers'

/**
 * Of what is declared for each of some takers alike, and in the same order, what falls to one of them. What is less than
 * one for each falls to all.
 */
export const turnsOf = <Task>(declared: Task[], taker: number, takers: number): Task[] =>
  declared.length < takers ? declared : declared.filter((_, at) => at % takers === taker)

/**
 * Leaves a browser its turns of what was declared in the group around. To be called at the group's end, where it is
 * declared for every browser; groups within it are each one turn.
 */
export const takeTurns = (name: BrowserName): void => {
  if (isInEach) return
  const { tasks } = TestRunner.getCurrentSuite()
  tasks.splice(0, tasks.length, ...turnsOf(tasks, browserNames.indexOf(name), browserNames.length))
}

/** In which browsers a story is told whose tests follow upon each other: in that one, which is all that `npm test` needs. */
export const storyIn = (name: BrowserName): BrowserName[] => (isInEach ? browserNames : [name])
