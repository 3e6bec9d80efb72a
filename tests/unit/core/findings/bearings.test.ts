import { expect, it } from 'vitest'
import { bearingsOf } from '../../../../core/findings/bearings.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'

it('gives what the company had said, and how the finding bears on it', () => {
  expect(bearingsOf(aFeed(), aFinding())).toMatchObject([{ assurance: anAssurance() }])
})

it('leaves out what the feed does not have', () => {
  const bearsOn = [{ assurance: 'A99', relation: 'contradicts' } as const, ...aFinding().bearsOn]
  expect(bearingsOf(aFeed(), aFinding({ bearsOn })).map(({ assurance }) => assurance.id)).toEqual(['A01'])
})
