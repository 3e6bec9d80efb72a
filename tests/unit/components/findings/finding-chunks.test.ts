import { describe, expect, it } from 'vitest'
import {
  chunksByYear,
  indexesOfFirst,
  indexOfChunkWith,
  joinUndrawn,
} from '../../../../components/findings/finding-chunks.ts'
import type { Listed } from '../../../../core/filter/selection.ts'
import { aFinding } from '../../../fixtures/feed.ts'

const listed = (counts: Record<number, number>): Listed[] =>
  Object.entries(counts)
    .reverse()
    .flatMap(([year, count]) =>
      Array.from({ length: count }, (_, at) => ({
        finding: aFinding({ id: `${year}-${at}`, date: `${year}-06` }),
        why: 'match' as const,
      })),
    )

describe('the chunks of a list', () => {
  const years = chunksByYear(listed({ 2021: 3, 2022: 25 }))

  it('are of ten at most, of one year each, and counted through', () => {
    expect(years.map(({ year, chunks }) => [year, chunks.map(({ index, listed: of }) => [index, of.length])])).toEqual([
      [
        2022,
        [
          [0, 10],
          [1, 10],
          [2, 5],
        ],
      ],
      [2021, [[3, 3]]],
    ])
  })

  it('are one piece for as long as none of their year is drawn', () => {
    const sizes = (isDrawn: (index: number) => boolean) =>
      years.map((year) => joinUndrawn(year, isDrawn).map(({ index, listed: of }) => [index, of.length]))
    const inTens = [
      [0, 10],
      [1, 10],
      [2, 5],
    ]
    expect(sizes(() => false)).toEqual([[[0, 25]], [[3, 3]]])
    expect(sizes((index) => index === 1)).toEqual([inTens, [[3, 3]]])
    expect(sizes(() => true)).toEqual([inTens, [[3, 3]]])
  })

  it('are found by how many findings are to be seen, and by a finding', () => {
    expect(indexesOfFirst(years, 10)).toEqual([0])
    expect(indexesOfFirst(years, 11)).toEqual([0, 1])
    expect(indexesOfFirst(years, 100)).toEqual([0, 1, 2, 3])
    expect(indexesOfFirst([], 10)).toEqual([])
    expect(indexOfChunkWith(years, '2021-2')).toBe(3)
    expect(indexOfChunkWith(years, 'gone')).toBeNull()
    expect(indexOfChunkWith(years, null)).toBeNull()
  })
})
