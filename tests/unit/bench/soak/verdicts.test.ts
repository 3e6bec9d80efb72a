import { expect, it } from 'vitest'
import { slopesOf, verdictsOf } from '../../../../bench/soak/verdicts.ts'

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

it('lets the bytes of the extension grow by what the browser keeps without it, and nothing else', () => {
  const grown = Array.from({ length: 30 }, (_, round) => ({
    killed: false,
    held: { 'site: bytes': 1e6 + 3_000 * round, 'site: nodes': 100 + round, 'background: bytes': 1e6 + 3_000 * round },
  }))
  const told = (bare: Record<string, number>) =>
    verdictsOf(grown, bare)
      .filter(({ verdict }) => verdict !== 'short')
      .map(({ what, atMost, verdict }) => `${what}, ${atMost}: ${verdict}`)
  expect(told({ 'site: bytes': 2_600.4, 'site: nodes': 5, 'background: bytes, left running': 2_000 })).toEqual([
    'site: bytes, 3112: flat',
    'site: nodes, 0: GROWS',
    'background: bytes, left running, 2512: GROWS',
  ])
  expect(told({ 'site: bytes': -900 })[0]).toBe('site: bytes, 512: GROWS')
})

it('tells by how much each row grows', () => {
  expect(slopesOf(samples)).toEqual({
    'site: nodes': 1,
    'site: documents': 0,
    'background: bytes, killed each round': 0,
    'background: bytes, left running': 0,
  })
})
