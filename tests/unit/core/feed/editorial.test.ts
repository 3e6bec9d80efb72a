import { expect, it } from 'vitest'
import { findEditorialErrors, findEntryErrors } from '../../../../core/feed/editorial.ts'
import { aFeedWith } from '../../../fixtures/editorial.ts'
import { aFeed } from '../../../fixtures/feed.ts'

it('finds nothing in a feed that keeps the rules', () => {
  expect(findEditorialErrors(aFeed())).toEqual([])
})

it('tells what an entry breaks by itself from what several break together', () => {
  const feed = aFeedWith({ title: ' So', follows: ['leak'] })
  expect(findEntryErrors(feed).map(({ path }) => path)).toEqual(['$.findings[0].title'])
  expect(findEditorialErrors(feed).map(({ path }) => path)).toEqual(['$.findings[0].title', '$.findings[0].follows[0]'])
})
