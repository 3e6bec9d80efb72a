import { describe, expect, it } from 'vitest'
import { relations } from '../../../../core/feed/vocabulary.ts'
import { fairRelation, fairRelations } from '../../../../core/findings/fair-relation.ts'

describe('how a finding bears on an assurance, as it is shown', () => {
  it.each(['admitted', 'decided'] as const)('is a contradiction where it was %s', (group) => {
    expect(fairRelation({ group }, 'contradicts')).toBe('contradicts')
  })

  it('is one as reported where a publisher shows it', () => {
    expect(fairRelation({ group: 'reported' }, 'contradicts')).toBe('contradicts-reported')
  })

  it('is otherwise what the editors wrote', () => {
    const others = relations.filter((relation) => relation !== 'contradicts')
    expect(others.map((relation) => fairRelation({ group: 'reported' }, relation))).toEqual(others)
  })

  it('has the reported one right after the other in every list', () => {
    expect(fairRelations.slice(0, 2)).toEqual(['contradicts', 'contradicts-reported'])
    expect(fairRelations).toHaveLength(relations.length + 1)
  })
})
