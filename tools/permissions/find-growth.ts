import type { ManifestAsks } from './asks-of.ts'

/** Where a manifest goes beyond an earlier one: what it asks for in addition, and what it no longer spares. */
export const findGrowth = (before: ManifestAsks, now: ManifestAsks): string[] => [
  ...now.asks.filter((line) => !before.asks.includes(line)),
  ...before.spares.filter((line) => !now.spares.includes(line)),
]

/** The newest section of the change log: what users are told of the release to come. */
export const newestSection = (changeLog: string): string => changeLog.split(/^## /m)[1] ?? ''

/** Whether the change log names it, as code, in its newest section. */
export const isAnnounced = (line: string, changeLog: string): boolean =>
  newestSection(changeLog).includes(`\`${line.slice(line.indexOf(': ') + 2)}\``)
