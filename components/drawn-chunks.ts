import { useEffect, useReducer, useRef } from 'preact/hooks'
import { placesOfFirst, type YearOfChunks } from './finding-chunks.ts'
import { type NearWatch, watchNear } from './watch-near.ts'

/** As many are drawn at once, and what is near the window right after. Of a list no longer than `drawnAnyway` all. */
const drawnAtFirst = 10
const drawnAnyway = 200

const distancePx = 1200

/** Which chunks of a list are drawn, and what draws more of them. */
export type DrawnChunks = {
  isDrawn: (place: number) => boolean
  draw: (place: number) => void
  watch: NearWatch['watch']
}

/**
 * The first findings, whatever came near the window, the chunk that is asked for, and of a short list by and by all, so
 * that the browser's own search finds everything.
 */
export const useDrawnChunks = (years: YearOfChunks[], count: number, asked: number | null): DrawnChunks => {
  const [, redraw] = useReducer((times: number, _: null) => times + 1, 0)
  const kept = useRef<Set<number> | null>(null)
  kept.current ??= new Set(placesOfFirst(years, drawnAtFirst))
  const places = kept.current
  if (asked !== null) places.add(asked)
  const stable = useRef<(Pick<DrawnChunks, 'draw'> & NearWatch) | null>(null)
  stable.current ??= {
    draw: (place) => {
      places.add(place)
      redraw(null)
    },
    ...watchNear(distancePx),
  }
  const { draw, watch, stop } = stable.current
  useEffect(() => stop, [])
  const next = count <= drawnAnyway ? placesOfFirst(years, count).find((place) => !places.has(place)) : undefined
  useEffect(() => {
    if (next === undefined) return
    const request = requestIdleCallback(() => draw(next))
    return () => cancelIdleCallback(request)
  }, [next])
  return { isDrawn: (place) => places.has(place), draw, watch }
}
