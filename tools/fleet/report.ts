import type { Load } from './scenarios.ts'

/** What a static host takes without anybody noticing. */
export const maxPeakToMean = 3

export const fleetSizes = [1e6, 10e6, 100e6]

const requests = (perSecond: number) =>
  perSecond < 100 ? perSecond.toFixed(1) : Math.round(perSecond).toLocaleString('en')

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : bytes < 100e6 ? 1 : 0)} MB`

const cell = ({ mean, peak, peakBytes }: Load, size: number) =>
  `${requests(mean * size)} / ${requests(peak * size)} / ${megabytes(peakBytes * size)}`

const header = [
  '',
  ...fleetSizes.map((size) => `${size / 1e6} million`),
  'requests: peak/mean',
  'bytes: peak/mean',
  'tries while down/mean',
  'hours until 90 % have it',
]

/** Whether no peak, of requests or of bytes, is above the limit. */
export const isCalm = ({ mean, peak, meanBytes, peakBytes }: Load): boolean =>
  peak <= maxPeakToMean * mean && peakBytes <= maxPeakToMean * meanBytes

const row = (name: string, load: Load): string[] => [
  `${isCalm(load) ? '  ' : '! '}${name}`,
  ...fleetSizes.map((size) => cell(load, size)),
  (load.peak / load.mean).toFixed(2),
  (load.peakBytes / load.meanBytes).toFixed(2),
  load.whileDown === 0 ? '' : (load.whileDown / load.mean).toFixed(2),
  load.hours?.toFixed(1) ?? '',
]

/** A table in aligned columns; a row that is not calm begins with "!". */
export const formatLoads = (loads: [name: string, load: Load][]): string[] => {
  const rows = [header, ...loads.map(([name, load]) => row(name, load))]
  const widths = header.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
  return rows.map((cells) => cells.map(pad).join('  ').trimEnd())
}
