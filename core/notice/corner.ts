import type { Corner } from '../settings/options.ts'

export type Size = { width: number; height: number }
export type Point = { x: number; y: number }
export type Box = Size & Point

/** Distance from the viewport's edges, in CSS px; the style sheet has the same. */
export const marginPx = 16

/** Where a notice of a size lies in a corner of the viewport. The start side is the right one from right to left. */
export const boxAt = (position: Corner, size: Size, viewport: Size, isRtl: boolean): Box => {
  const atEnd = position.endsWith('end')
  return {
    ...size,
    x: atEnd !== isRtl ? viewport.width - size.width - marginPx : marginPx,
    y: position.startsWith('bottom') ? viewport.height - size.height - marginPx : marginPx,
  }
}

export const pointsAtMost = 48

/** One for each square of 50 px, so that a button is hardly ever missed, within reason. */
export const countPoints = ({ width, height }: Size): number =>
  Math.min(pointsAtMost, Math.max(8, Math.ceil((width * height) / 2500)))

/**
 * The points of a box in which to look for something, spread evenly however many are asked for: a sequence of least
 * discrepancy (R2, by the plastic number). One who goes on where he stopped last time looks between the points of then.
 */
export const pointAt = ({ x, y, width, height }: Box, index: number): Point => ({
  x: x + width * ((0.5 + index * 0.7548776662466927) % 1),
  y: y + height * ((0.5 + index * 0.5698402909980532) % 1),
})
