import { type Position, positions } from '../reminders/options.ts'

export type Size = { width: number; height: number }
export type Box = Size & { x: number; y: number }

/** Distance from the viewport's edges, in CSS px; the style sheet has the same. */
export const marginPx = 16

/** Where a notice of a size lies in a corner of the viewport. The start side is the right one from right to left. */
export const boxAt = (position: Position, size: Size, viewport: Size, isRtl: boolean): Box => {
  const atEnd = position.endsWith('end')
  return {
    ...size,
    x: atEnd !== isRtl ? viewport.width - size.width - marginPx : marginPx,
    y: position.startsWith('bottom') ? viewport.height - size.height - marginPx : marginPx,
  }
}

/** The corner with the least of the page's controls under it; the wanted one whenever none is better. */
export const findCorner = (wanted: Position, countControls: (position: Position) => number): Position => {
  const others = positions.filter((position) => position !== wanted)
  let best = { position: wanted, controls: countControls(wanted) }
  for (const position of others) {
    if (best.controls === 0) break
    const controls = countControls(position)
    if (controls < best.controls) best = { position, controls }
  }
  return best.position
}
