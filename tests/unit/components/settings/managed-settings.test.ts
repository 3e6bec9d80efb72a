import { expect, it } from 'vitest'
import { findFeedProblem } from '../../../../components/settings/managed-settings.tsx'
import { words as t } from '../../../fixtures/words.ts'

const problemOf = (...problems: string[]) =>
  findFeedProblem({ organisation: null, note: null, settings: {}, problems }, t)

it('what is wrong with the feed that an organisation has set is told of its own keys', () => {
  for (const key of ['feedUrl', 'feedKeys', 'feedThreshold'] as const)
    expect(problemOf('colour', 'feedback', key)).toBe(t(`managed.problem.${key}`))
})

it.each(['feedback', 'feedURL', 'feed'])('nothing is wrong with the feed where another key is unknown: %s', (key) => {
  expect(problemOf(key)).toBeNull()
})
