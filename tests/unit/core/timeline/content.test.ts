import { describe, expect, it } from 'vitest'
import { timelineContent } from '../../../../core/timeline/content.ts'
import { aFeed, aFinding, anAssurance } from '../../../fixtures/feed.ts'

const feed = aFeed({
  findings: [
    aFinding({ id: 'other', bearsOn: [{ assurance: 'A01', relation: 'bears-on' }] }),
    aFinding({ bearsOn: [{ assurance: 'A01', relation: 'contradicts' }] }),
  ],
  assurances: [anAssurance({ statedIn: 'other' })],
})
const content = timelineContent(feed, feed.findings)

describe('the content of the timeline', () => {
  it('finds an item by its id', () => {
    expect(content.byId.get('leak')?.finding?.id).toBe('leak')
    expect([...content.byId.values()]).toEqual(content.items)
  })

  it('finds what an item bears on and what bears on it, each once', () => {
    expect(content.linksOf('leak').map(({ relation }) => relation)).toEqual(['contradicts-reported'])
    expect(content.linksOf('other').map(({ relation }) => relation)).toEqual(['bears-on', 'contradicts-reported'])
    expect(content.linksOf('nothing')).toEqual([])
  })

  it('knows the editors’ pairs', () => {
    expect(content.pairs.map(({ finding }) => finding)).toEqual(['leak'])
  })
})
