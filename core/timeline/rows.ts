/** A stretch along the axis, in px. */
export type Stretch = { x1: number; x2: number }

/** Whether two stretches come nearer to each other than a gap. */
export const collide = (one: Stretch, other: Stretch, gap = 0): boolean =>
  one.x1 < other.x2 + gap && other.x1 < one.x2 + gap

/** Stretches of one row, in order, none of which overlaps another. */
type Row = Stretch[]

/** Where a stretch would go in a row; -1 where it does not fit. */
const indexIn = (row: Row, stretch: Stretch, gap: number): number => {
  let low = 0
  let high = row.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row[middle] as Stretch).x2 + gap <= stretch.x1) low = middle + 1
    else high = middle
  }
  const next = row[low]
  return next === undefined || stretch.x2 + gap <= next.x1 ? low : -1
}

/**
 * Puts each stretch into the first row in which it keeps the gap to all others; those that come first choose first.
 * @returns the row of each, in the same order; null for what fits nowhere
 */
export const packRows = (stretches: Stretch[], maxRows: number, gap: number): (number | null)[] => {
  const rows: Row[] = Array.from({ length: maxRows }, () => [])
  return stretches.map((stretch) => {
    for (const [index, row] of rows.entries()) {
      const slot = indexIn(row, stretch, gap)
      if (slot === -1) continue
      row.splice(slot, 0, stretch)
      return index
    }
    return null
  })
}
