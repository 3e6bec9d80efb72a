export type Figure = {
  where: string
  what: string
  /** Null where the browser gives no way to measure it. */
  is: number | null
  limit?: number
  /** A control, which proves that the counter counts: less than this, and what it counted proves nothing. */
  atLeast?: number
  unit?: (value: number) => string
}

export const inMs = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

/** The value below which a share of the values lie; a `share` of 0.5 gives the median. */
export const quantile = (values: number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Whether a control has counted too little. */
export const provesNothing = ({ is, atLeast }: Figure): boolean =>
  atLeast !== undefined && (is === null || is < atLeast)

const verdict = (figure: Figure): string => {
  const { is, limit, atLeast } = figure
  if (atLeast !== undefined) return provesNothing(figure) ? 'PROVES NOTHING' : 'proves it'
  if (limit === undefined) return ''
  if (is === null) return 'not measured'
  return is <= limit ? 'within' : 'OVER'
}

const rowOf = (figure: Figure): string[] => {
  const { where, what, is, limit, unit = String } = figure
  return [where, what, is === null ? '-' : unit(is), limit === undefined ? '' : unit(limit), verdict(figure)]
}

/** Prints the figures as a table of fixed columns. */
export const print = (figures: Figure[]): void => {
  const rows = [['where', 'what', 'is', 'at most', ''], ...figures.map(rowOf)]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 2 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}
