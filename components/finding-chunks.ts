import type { Listed } from '../core/filter/selection.ts'
import { yearOf } from '../core/notice/counts.ts'

export const chunkSize = 10

/** Findings that are drawn as one. Places count over all years, from 0. */
export type Chunk = { place: number; listed: Listed[] }
export type YearOfChunks = { year: number; chunks: Chunk[] }

/** A list, newest first, by year, each year in chunks. */
export const chunksByYear = (listed: Listed[]): YearOfChunks[] => {
  const years: YearOfChunks[] = []
  let place = 0
  for (const item of listed) {
    const year = yearOf(item.finding)
    let last = years.at(-1)
    if (last?.year !== year) {
      last = { year, chunks: [] }
      years.push(last)
    }
    const chunk = last.chunks.at(-1)
    if (chunk && chunk.listed.length < chunkSize) chunk.listed.push(item)
    else {
      last.chunks.push({ place, listed: [item] })
      place += 1
    }
  }
  return years
}

/** The places of as many chunks as hold the first `count` findings. */
export const placesOfFirst = (years: YearOfChunks[], count: number): number[] => {
  const places: number[] = []
  let findings = 0
  for (const { place, listed } of years.flatMap(({ chunks }) => chunks)) {
    if (findings >= count) break
    places.push(place)
    findings += listed.length
  }
  return places
}

/** The place of the chunk with a finding; null where there is none. */
export const placeOf = (years: YearOfChunks[], findingId: string | null): number | null =>
  years.flatMap(({ chunks }) => chunks).find(({ listed }) => listed.some(({ finding }) => finding.id === findingId))
    ?.place ?? null
