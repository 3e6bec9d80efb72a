import { describe, expect, it } from 'vitest'
import { linksBetween } from '../../../../core/timeline/timeline-links.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'

describe('how findings bear on what was said', () => {
  it('is told by the items of both, with the place of the editors’ pair', () => {
    const feed = aFeed({
      findings: [
        aFinding({
          bearsOn: [
            { assurance: 'A01', relation: 'contradicts' },
            { assurance: 'A02', relation: 'bears-on' },
          ],
        }),
      ],
      assurances: [anAssurance(), anAssurance({ id: 'A02' })],
    })
    expect(linksBetween(feed, feed.findings)).toEqual([
      { said: 'assurance:A01', finding: 'leak', assurance: 'A01', relation: 'contradicts-reported', pair: 0 },
      { said: 'assurance:A02', finding: 'leak', assurance: 'A02', relation: 'bears-on', pair: null },
    ])
    expect(linksBetween(feed, [])).toEqual([])
  })
})
