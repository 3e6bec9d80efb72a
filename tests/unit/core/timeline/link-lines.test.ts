import { describe, expect, it } from 'vitest'
import { linkLinesOf, strength } from '../../../../core/timeline/link-lines.ts'
import { linksBetween } from '../../../../core/timeline/timeline-links.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'
import { layOutFeed } from '../../../fixtures/timeline.ts'

const feed = aFeed({
  findings: [
    aFinding({ id: 'ruling', date: '2023-05-04', group: 'decided', period: null }),
    aFinding({
      bearsOn: [
        { assurance: 'A02', relation: 'bears-on' },
        { assurance: 'A01', relation: 'contradicts' },
      ],
    }),
    aFinding({ id: 'testimony', date: '2021-10-26', group: 'said', period: null, bearsOn: [] }),
  ],
  assurances: [anAssurance({ statedIn: 'testimony' }), anAssurance({ id: 'A02', statedIn: 'testimony' })],
})
const links = linksBetween(feed, feed.findings)

describe('the lines between what was said and what bears on it', () => {
  it('are one for two marks, the one that says most', () => {
    const lines = linkLinesOf(links, layOutFeed(feed).marks)
    expect(lines.map(({ ends, relation }) => [...ends, relation])).toEqual([
      ['testimony', 'ruling', 'contradicts'],
      ['testimony', 'leak', 'contradicts-reported'],
    ])
  })

  it('fall straight down on a bar that reaches below', () => {
    const { marks } = layOutFeed(feed)
    const said = marks.find(({ id }) => id === 'testimony')
    const [, link] = linkLinesOf(links, marks)
    const numbers = link?.path.match(/[\d.]+/g)?.map(Number) ?? []
    expect(numbers[0]).toBeCloseTo(said?.x ?? 0, 0)
    expect(numbers.at(-2)).toBe(numbers[0])
    expect(numbers.at(-1)).toBeGreaterThan(numbers[1] ?? 0)
  })

  it('leave out what is not in view', () => {
    expect(linkLinesOf(links, [])).toEqual([])
  })

  it('have the first pair in view as the one that is always there', () => {
    expect(layOutFeed(feed).lead).toMatchObject({ said: 'testimony', finding: 'leak', pair: 0 })
    expect(layOutFeed(aFeed({ pairs: [] })).lead).toBeNull()
  })

  it('put the editors’ pairs before all others, and contradictions before the rest', () => {
    const of = (relation: 'contradicts' | 'bears-on', pair: number | null) => strength({ relation, pair })
    expect(of('bears-on', 3)).toBeLessThan(of('contradicts', null))
    expect(of('contradicts', null)).toBeLessThan(of('bears-on', null))
  })
})
