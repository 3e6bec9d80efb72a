import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../core/feed/schema.ts'
import { alsoOnRecord, reassuringFindings } from '../../../../core/findings/on-record.ts'
import { aFeed, aFinding, aPair } from '../../../fixtures/feed.ts'

const reassuring = (id: string, members: Partial<Finding> = {}) =>
  aFinding({ id, direction: 'reassurance', bearsOn: [], ...members })
const bearing = (relation: 'supports' | 'bears-on', assurance = 'A01') => ({ bearsOn: [{ assurance, relation }] })

const beside = (findings: Finding[]) =>
  alsoOnRecord(aFeed({ findings }), aPair()).map(({ finding, relation }) => [finding.id, relation])

describe('what is also on record beside a pair', () => {
  it('speaks for the company and bears on the same words, what supports them first', () => {
    const findings = [
      reassuring('touches', bearing('bears-on')),
      reassuring('supports', bearing('supports')),
      reassuring('elsewhere', bearing('supports', 'A02')),
      aFinding({ id: 'worse', direction: 'concern' }),
      aFinding(),
    ]
    expect(beside(findings)).toEqual([
      ['supports', 'supports'],
      ['touches', 'bears-on'],
    ])
  })

  it('is also what must appear with the finding, and what the company did at once', () => {
    const findings = [
      reassuring('sanctions'),
      reassuring('routing', { follows: ['leak'] }),
      aFinding({ mustAppearWith: ['sanctions'] }),
    ]
    expect(beside(findings)).toEqual([
      ['sanctions', null],
      ['routing', null],
    ])
  })

  it('gives concern where the pair’s finding reassures', () => {
    const findings = [aFinding({ id: 'suit' }), reassuring('also-fine', bearing('supports')), reassuring('leak')]
    expect(beside(findings)).toEqual([['suit', 'contradicts-reported']])
  })

  it('is nothing beside a neutral finding but what must appear with it: it accuses nobody', () => {
    const findings = [
      reassuring('fine', bearing('supports')),
      reassuring('companion'),
      aFinding({ direction: 'neutral', mustAppearWith: ['companion'] }),
    ]
    expect(beside(findings)).toEqual([['companion', null]])
  })

  it('is nothing withdrawn, and nothing where the pair’s own finding is', () => {
    const retracted = { date: '2026-11-01', reason: 'Withdrawn.' }
    expect(beside([reassuring('gone', { ...bearing('supports'), retracted }), aFinding()])).toEqual([])
    expect(beside([reassuring('fine', bearing('supports')), aFinding({ retracted })])).toEqual([])
  })
})

describe('all that speaks for the company', () => {
  it('begins with what supports something that it said', () => {
    const findings = [reassuring('newest'), reassuring('older', bearing('supports', 'A09')), aFinding()]
    expect(reassuringFindings(aFeed({ findings })).map(({ finding }) => finding.id)).toEqual(['older', 'newest'])
  })
})
