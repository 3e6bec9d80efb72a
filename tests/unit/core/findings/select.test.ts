import { describe, expect, it } from 'vitest'
import { pairsConcerning, pairsOf, pick, withCompanions } from '../../../../core/findings/select.ts'
import { aFeed, aFinding, anAssurance, aPair } from '../../../fixtures/feed.ts'

const retracted = { date: '2026-11-01', reason: 'An error.' }
const ids = (findings: { id: string }[]) => findings.map(({ id }) => id)

const feed = aFeed({
  findings: [
    aFinding({ id: 'leak', mustAppearWith: ['reply', 'gone', 'nowhere'] }),
    aFinding({ id: 'reply', mustAppearWith: ['leak'] }),
    aFinding({ id: 'gone', retracted }),
    aFinding({ id: 'alone' }),
  ],
})

describe('findings by id', () => {
  it('come in the order of the ids, without those that are unknown or withdrawn', () => {
    expect(ids(pick(feed, ['alone', 'gone', 'nowhere', 'leak']))).toEqual(['alone', 'leak'])
  })

  it('come with what they must appear with right after them, each once', () => {
    const [leak, reply, , alone] = feed.findings
    const chosen = [alone, leak, reply].flatMap((finding) => finding ?? [])
    expect(ids(withCompanions(feed, chosen))).toEqual(['alone', 'leak', 'reply'])
    expect(ids(withCompanions(feed, chosen.slice(2)))).toEqual(['reply', 'leak'])
    expect(withCompanions(feed, [])).toEqual([])
  })

  it('come with what those must appear with, and so on', () => {
    const chain = aFeed({
      findings: [
        aFinding({ id: 'question', mustAppearWith: ['sanctions'] }),
        aFinding({ id: 'sanctions', mustAppearWith: ['claim', 'question'] }),
        aFinding({ id: 'claim', mustAppearWith: ['sanctions'] }),
        aFinding({ id: 'alone' }),
      ],
    })
    const [question, , , alone] = chain.findings
    const chosen = [question, alone].flatMap((finding) => finding ?? [])
    expect(ids(withCompanions(chain, chosen))).toEqual(['question', 'sanctions', 'claim', 'alone'])
  })
})

describe('the pairs of a feed', () => {
  const assurances = [anAssurance({ id: 'A01', statedIn: 'hearing' }), anAssurance({ id: 'A02', statedIn: null })]
  const pairs = [
    aPair({ assurance: 'A02', finding: 'alone' }),
    aPair({ assurance: 'A01', finding: 'leak' }),
    aPair({ assurance: 'A01', finding: 'gone' }),
    aPair({ assurance: 'A09', finding: 'leak' }),
    aPair({ assurance: 'A01', finding: 'nowhere' }),
  ]
  const paired = pairsOf({ ...feed, assurances, pairs })

  it('are those whose entries are both there, in the editors’ order', () => {
    expect(paired.map(({ assurance, finding }) => [assurance.id, finding.id])).toEqual([
      ['A02', 'alone'],
      ['A01', 'leak'],
    ])
    expect(paired[0]?.pair).toBe(pairs[0])
  })

  it('concern a finding that was reported, and one in which the company said it', () => {
    const concerning = (id: string) => pairsConcerning(paired, new Set([id])).map(({ finding }) => finding.id)
    expect(concerning('alone')).toEqual(['alone'])
    expect(concerning('leak')).toEqual(['leak'])
    expect(concerning('hearing')).toEqual(['leak'])
    expect(concerning('reply')).toEqual([])
  })
})
