/** The sizes of the picture in px, by its width. */
export type Metrics = {
  /** Side of a mark's square. */
  mark: number
  /** From one row of marks to the next. */
  pitch: number
  /** Whether the lanes' names stand before the plot, or over each lane. */
  hasGutter: boolean
  laneName: number
  lanePad: number
  line: number
  tierGap: number
  axis: number
  /** Room for the years over the lanes: none where those below are in view with the first lane. */
  head: number
  /** How many rows of marks a lane may have while there are no more than a hundred or so. */
  maxRows: number
  /** How many labels may stand over each other in a lane. */
  tiers: number
  labelWidths: number[]
  labelLines: number
}

const common = { laneName: 22, lanePad: 8, line: 14, tierGap: 6, axis: 26, head: 0 }

export const fontPx = 11.5

const narrow: Metrics = {
  ...common,
  head: 20,
  mark: 12,
  pitch: 15,
  hasGutter: false,
  maxRows: 12,
  tiers: 2,
  labelWidths: [170, 120],
  labelLines: 3,
}

const middling: Metrics = {
  ...common,
  mark: 13,
  pitch: 15,
  hasGutter: true,
  maxRows: 9,
  tiers: 2,
  labelWidths: [190, 150],
  labelLines: 2,
}

const wide: Metrics = { ...middling, labelWidths: [230, 190, 150] }

export const metricsFor = (width: number): Metrics => {
  if (width < 600) return narrow
  return width < 900 ? middling : wide
}

/** Rows of marks in a lane at most: enough for a hundred one by one, few where they are merged anyway. */
export const maxRowsFor = (items: number, { maxRows }: Metrics): number => {
  if (items <= 150) return maxRows
  return items <= 400 ? 6 : 4
}

/** Room for four figures. */
export const clusterWidth = 28
export const markGap = 3
