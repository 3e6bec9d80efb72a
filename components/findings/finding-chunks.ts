import type { Listed } from '../../core/filter/selection.ts'
import { yearOf } from '../../core/findings/counts.ts'

export const chunkSize = 10

/** More than a year has. */
const chunksPerYear = 10_000

/**
 * Findings that are drawn together. Their index is their year's and then counted from its oldest, so that what a newer
 * feed adds on top takes nothing that is drawn, in use or open from its chunk.
 */
export type Chunk = { index: number; listed: Listed[] }
export type YearOfChunks = { year: number; listed: Listed[]; chunks: Chunk[] }

/** Newest first, as the list; the newest chunk has what is left over. */
const inChunks = (listed: Listed[], year: number): Chunk[] =>
  Array.from({ length: Math.ceil(listed.length / chunkSize) }, (_, at) => ({
    index: year * chunksPerYear + at,
    listed: listed.slice(Math.max(0, listed.length - (at + 1) * chunkSize), listed.length - at * chunkSize),
  })).reverse()

/** A list by year, each year in chunks; the order stays as it is. */
export const chunksByYear = (listed: Listed[]): YearOfChunks[] =>
  [...Map.groupBy(listed, ({ finding }) => yearOf(finding))].map(([year, ofYear]) => ({
    year,
    listed: ofYear,
    chunks: inChunks(ofYear, year),
  }))

/**
 * The chunks of a year, or all of them as one while none is drawn: a page with thousands of findings has little to make
 * and to lay out for years that nobody is near.
 */
export const joinUndrawn = ({ chunks, listed }: YearOfChunks, isDrawn: (index: number) => boolean): Chunk[] =>
  chunks.some(({ index }) => isDrawn(index)) ? chunks : [{ index: chunks[0]?.index ?? 0, listed }]

/** The indexes of the chunks that hold the first `count` findings. */
export const indexesOfFirst = (years: YearOfChunks[], count: number): number[] => {
  const indexes: number[] = []
  let findings = 0
  for (const { index, listed } of years.flatMap(({ chunks }) => chunks)) {
    if (findings >= count) break
    indexes.push(index)
    findings += listed.length
  }
  return indexes
}

/** The index of the chunk that holds a finding; null if none does. */
export const indexOfChunkWith = (years: YearOfChunks[], findingId: string | null): number | null =>
  years.flatMap(({ chunks }) => chunks).find(({ listed }) => listed.some(({ finding }) => finding.id === findingId))
    ?.index ?? null
