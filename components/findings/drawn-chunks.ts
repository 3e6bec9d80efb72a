import { useEffect, useReducer, useRef } from 'preact/hooks'
import { indexesOfFirst, type YearOfChunks } from './finding-chunks.ts'
import { type NearWatch, watchNear } from './watch-near.ts'

/** This many are drawn at once, and whatever is near the window right after; of a list up to `drawnAnyway`, everything. */
const drawnAtFirst = 10
const drawnAnyway = 200

const distancePx = 1200

/** Which chunks of a list are drawn, and how to draw more. */
export type DrawnChunks = {
  isDrawn: (index: number) => boolean
  draw: (index: number) => void
  watch: NearWatch['watch']
}

/**
 * The first findings, whatever came near the window, the chunk that is asked for, and, bit by bit, all of a short list,
 * so that Ctrl+F finds everything.
 */
export const useDrawnChunks = (years: YearOfChunks[], count: number, asked: number | null): DrawnChunks => {
  const [, redraw] = useReducer((times: number, _: null) => times + 1, 0)
  const kept = useRef<Set<number> | null>(null)
  kept.current ??= new Set(indexesOfFirst(years, drawnAtFirst))
  const indexes = kept.current
  if (asked !== null) indexes.add(asked)
  const stable = useRef<(Pick<DrawnChunks, 'draw'> & NearWatch) | null>(null)
  stable.current ??= {
    draw: (index) => {
      indexes.add(index)
      redraw(null)
    },
    ...watchNear(distancePx),
  }
  const { draw, watch, stop } = stable.current
  useEffect(() => stop, [])
  const next = count <= drawnAnyway ? indexesOfFirst(years, count).find((index) => !indexes.has(index)) : undefined
  useEffect(() => {
    if (next === undefined) return
    const request = requestIdleCallback(() => draw(next))
    return () => cancelIdleCallback(request)
  }, [next])
  return { isDrawn: (index) => indexes.has(index), draw, watch }
}
