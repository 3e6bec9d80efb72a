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

/** The smallest button made for touch: its width, and the height of a low one, such as a link in a bar. */
const [targetWidth, targetHeight] = [44, 36]

// One at least: where the page is not drawn, nothing has a size.
const columnsOf = ({ width }: Size) => Math.ceil(width / targetWidth) || 1

/** How many points it takes to miss no button as large as a finger. */
export const countPoints = (size: Size): number => columnsOf(size) * (Math.ceil(size.height / targetHeight) || 1)

/**
 * A prime larger than the columns or rows of any notice, so steps of this size visit every cell, and reach every part
 * of the box early.
 */
const stride = 37

/**
 * The points of a box at which to look for something: one in each cell of a grid per round, wherever the round begins.
 * In the next round they lie elsewhere in their cells (by the plastic number), so smaller things are found in time.
 */
export const pointAt = (box: Box, index: number): Point => {
  const columns = columnsOf(box)
  const count = countPoints(box)
  const cell = (index * stride) % count
  const round = Math.floor(index / count)
  return {
    x: box.x + (box.width / columns) * ((cell % columns) + ((0.5 + round * 0.755) % 1)),
    y: box.y + (box.height / count) * columns * (Math.floor(cell / columns) + ((0.5 + round * 0.57) % 1)),
  }
}
