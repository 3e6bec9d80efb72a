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
  const all = listed({ 2021: 3, 2022: 25 })
  const years = chunksByYear(all)

  const [of2022, of2021] = [20_220_000, 20_210_000]
  const inTens = [
    [of2022 + 2, 5],
    [of2022 + 1, 10],
    [of2022, 10],
  ]

  it('are of ten at most, of one year each, and counted from its oldest', () => {
    expect(years.map(({ year, chunks }) => [year, chunks.map(({ index, listed: of }) => [index, of.length])])).toEqual([
      [2022, inTens],
      [2021, [[of2021, 3]]],
    ])
    expect(years.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.listed))).toEqual(all)
  })

  it('stay the same chunks with the same findings when a newer finding comes, but for that of the newest', () => {
    for (const count of [9, 10, 11]) {
      const before = listed({ 2021: count })
      const newer: Listed = { finding: aFinding({ id: 'new', date: '2021-07' }), why: 'match' }
      const chunksOf = (some: Listed[]) => chunksByYear(some).flatMap(({ chunks }) => chunks)
      const after = new Map(chunksOf([newer, ...before]).map(({ index, listed: of }) => [index, of]))
      for (const { index, listed: of } of chunksOf(before)) expect(after.get(index)?.slice(-of.length)).toEqual(of)
    }
  })

  it('are one piece for as long as none of their year is drawn', () => {
    const sizes = (isDrawn: (index: number) => boolean) =>
      years.map((year) => joinUndrawn(year, isDrawn).map(({ index, listed: of }) => [index, of.length]))
    expect(sizes(() => false)).toEqual([[[of2022 + 2, 25]], [[of2021, 3]]])
    expect(sizes((index) => index === of2022 + 1)).toEqual([inTens, [[of2021, 3]]])
    expect(sizes(() => true)).toEqual([inTens, [[of2021, 3]]])
  })

  it('are found by how many findings are to be seen, and by a finding', () => {
    expect(indexesOfFirst(years, 5)).toEqual([of2022 + 2])
    expect(indexesOfFirst(years, 6)).toEqual([of2022 + 2, of2022 + 1])
    expect(indexesOfFirst(years, 100)).toEqual([of2022 + 2, of2022 + 1, of2022, of2021])
    expect(indexesOfFirst([], 10)).toEqual([])
    expect(indexOfChunkWith(years, '2021-2')).toBe(of2021)
    expect(indexOfChunkWith(years, 'gone')).toBeNull()
    expect(indexOfChunkWith(years, null)).toBeNull()
  })
})
