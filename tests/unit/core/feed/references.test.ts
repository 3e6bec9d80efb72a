import { describe, expect, it } from 'vitest'
import { findReferenceErrors } from '../../../../core/feed/references.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

/** Findings by what they follow, and `leak`, which follows nothing and comes first. */
const threads = (follows: Record<string, string[]>) =>
  findReferenceErrors(
    aFeed({
      findings: [
        aFinding(),
        ...Object.entries(follows).map(([id, ids]) => aFinding({ id, bearsOn: [], follows: ids })),
      ],
    }),
  )

describe('what findings follow', () => {
  it('may lead from several of them to one, in any order', () => {
    expect(threads({ c: ['a', 'b', 'leak'], a: ['leak'], b: ['a', 'leak', 'leak'] })).toEqual([])
  })

  it('may be a thread as long as the feed, in any order', () => {
    const links = Array.from({ length: 4998 }, (_, index): [string, string[]] => [`f${index}`, [`f${index + 1}`]])
    const all = [...links, ['f4998', []] as [string, string[]]]
    expect(threads(Object.fromEntries(all))).toEqual([])
    expect(threads(Object.fromEntries(all.toReversed()))).toEqual([])
  })

  it.each([
    [{ a: ['a'] }, 1, 'a'],
    [{ a: ['leak', 'b'], b: ['a'] }, 1, 'b'],
    // d only leads to the ring.
    [{ d: ['c'], a: ['b'], b: ['c'], c: ['a', 'leak'] }, 3, 'c'],
  ])('never goes round in a ring: %j (clause 3.3)', (follows, index, id) => {
    expect(threads(follows)).toEqual([
      {
        path: `$.findings[${index}].follows`,
        message: `This leads back to ${id}: a finding follows earlier ones only.`,
      },
    ])
  })

  it('is told once as unknown, and not as a ring', () => {
    expect(threads({ a: ['none'] })).toEqual([
      { path: '$.findings[1].follows[0]', message: 'There is no finding none.' },
    ])
  })
})
