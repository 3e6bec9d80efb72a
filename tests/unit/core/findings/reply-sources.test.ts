import { describe, expect, it } from 'vitest'
import { replySources } from '../../../../core/findings/reply-sources.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'

const url = 'https://example.com/reply'
const own = aFinding({ sources: [aSource({ url: 'https://example.com/own' })] })
const other = aFinding({ id: 'other', sources: [aSource({ publisher: 'The Other Times', url })] })

describe('the publisher of a reply', () => {
  it('is named by the finding itself, if it cites the page', () => {
    const citing = aFinding({ sources: [aSource({ url })] })
    expect(replySources(citing, aFeed({ findings: [other, citing] }))).toBe(citing.sources)
  })

  it('is named by another finding that cites the page', () => {
    expect(replySources(own, aFeed({ findings: [own, other] }))).toBe(other.sources)
  })

  it('is not named by one that cites another page of the same host', () => {
    expect(replySources(own, aFeed({ findings: [own] }))).toBe(own.sources)
    expect(replySources(aFinding({ ...own, reply: null }), aFeed({ findings: [own, other] }))).toBe(own.sources)
  })
})
