import { expect, it } from 'vitest'
import { verdictsOf } from '../../../../bench/soak/verdicts.ts'

const samples = Array.from({ length: 30 }, (_, round) => ({
  killed: round < 15,
  held: { 'site: nodes': 100 + round, 'site: documents': 1, 'background: bytes': round < 15 ? 2e6 : 3e6 },
}))

it('judges each thing that was measured, and the background by how it lived', () => {
  const told = verdictsOf(samples).map(({ what, rounds, verdict }) => `${what}, ${rounds} rounds: ${verdict}`)
  expect(told).toEqual([
    'site: nodes, 30 rounds: GROWS',
    'site: documents, 30 rounds: flat',
    'background: bytes, killed each round, 15 rounds: flat',
    'background: bytes, left running, 15 rounds: flat',
  ])
})
