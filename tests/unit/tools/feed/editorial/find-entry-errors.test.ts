import { expect, it } from 'vitest'
import { findEntryErrors } from '../../../../../tools/feed/editorial/find-entry-errors.ts'
import { findRelationErrors } from '../../../../../tools/feed/editorial/relations.ts'
import { aFeedWith } from '../../../../fixtures/editorial.ts'
import { aFeed } from '../../../../fixtures/feed.ts'

it('finds nothing in a feed that keeps the rules', () => {
  expect([...findEntryErrors(aFeed()), ...findRelationErrors(aFeed())]).toEqual([])
})

it('tells what an entry breaks by itself from what several break together', () => {
  const feed = aFeedWith({ title: ' So', regions: ['US', 'US'] })
  expect(findEntryErrors(feed).map(({ path }) => path)).toEqual(['$.findings[0].title'])
  expect(findRelationErrors(feed).map(({ path }) => path)).toEqual(['$.findings[0].regions'])
})
