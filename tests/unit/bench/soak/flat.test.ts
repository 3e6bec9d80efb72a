import { describe, expect, it } from 'vitest'
import { fewestRounds, judge, maxBytesPerRound, slopeOf } from '../../../../bench/soak/flat.ts'

const rounds = (count: number, of: (round: number) => number) => Array.from({ length: count }, (_, round) => of(round))

/** The same disorder each time, between 0 and 1. */
const disorder = (round: number) => ((round * 7919) % 101) / 101

describe('a count', () => {
  it('is flat where nothing remains, whatever was there at first', () => {
    expect(judge([900, 500, 300, ...rounds(9, () => 100)], 'count')).toMatchObject({
      verdict: 'flat',
      from: 100,
      to: 100,
    })
  })

  it('is flat where something is yet to be collected now and then', () => {
    expect(
      judge(
        rounds(30, (round) => 100 + (round % 3) * 50),
        'count',
      ).verdict,
    ).toBe('flat')
  })

  it('is flat where it shrinks', () => {
    expect(
      judge(
        rounds(30, (round) => 100 - round),
        'count',
      ).verdict,
    ).toBe('flat')
  })

  it('grows with a single one that remains of each round, even among others that come and go', () => {
    expect(
      judge(
        rounds(30, (round) => 100 + round),
        'count',
      ).verdict,
    ).toBe('GROWS')
    expect(
      judge(
        rounds(30, (round) => 100 + round + (round % 3) * 50),
        'count',
      ).verdict,
    ).toBe('GROWS')
  })

  it('grows with one that remains of all that is judged', () => {
    expect(judge([...rounds(20, () => 100), ...rounds(10, () => 101)], 'count')).toMatchObject({
      verdict: 'GROWS',
      to: 101,
    })
  })
})

describe('a heap', () => {
  const heap = (perRound: number, noise: number) => (round: number) => 2e6 + perRound * round + noise * disorder(round)

  it('is flat where it only trembles, by some rounds far more than by others', () => {
    expect(judge(rounds(60, heap(0, 20_000)), 'bytes').verdict).toBe('flat')
    expect(
      judge(
        rounds(60, (round) => (round % 10 === 9 ? 9e6 : 2e6)),
        'bytes',
      ).verdict,
    ).toBe('flat')
  })

  it('is flat once it has grown to what it needs', () => {
    expect(
      judge(
        rounds(60, (round) => 2e6 + Math.min(round, 20) * 10_000),
        'bytes',
      ).verdict,
    ).toBe('flat')
  })

  it('grows by more than it may in a round, however it trembles', () => {
    expect(judge(rounds(60, heap(2 * maxBytesPerRound, 5_000)), 'bytes').verdict).toBe('GROWS')
    expect(judge(rounds(600, heap(2 * maxBytesPerRound, 50_000)), 'bytes').verdict).toBe('GROWS')
  })
})

it('a slope is the median of those between all pairs', () => {
  expect(slopeOf([1, 3, 5, 7, 900])).toBe(2)
  expect(slopeOf([5, 5, 5])).toBe(0)
})

it('a few rounds prove nothing', () => {
  expect(
    judge(
      rounds(fewestRounds - 1, () => 1),
      'count',
    ).verdict,
  ).toBe('short')
})
