import type { Feed, Finding } from '../feed/schema.ts'

export const countedGroups = ['reported', 'admitted', 'decided'] as const
export type CountedGroup = (typeof countedGroups)[number]
export type Counts = Record<CountedGroup, number>
export type YearCounts = Counts & { year: number }

/** The findings that are listed and counted; withdrawn ones are not (clause 3.2). */
export const listedFindings = (feed: Feed): Finding[] => feed.findings.filter(({ retracted }) => !retracted)

export const yearOf = ({ date }: { date: string }): number => Number(date.slice(0, 4))

/** How many findings were reported, admitted and decided. */
export const countGroups = (findings: Finding[]): Counts => {
  const counts: Counts = { reported: 0, admitted: 0, decided: 0 }
  for (const { group } of findings) if (group in counts) counts[group as CountedGroup] += 1
  return counts
}

/** The same by year, from the first to the last year without a gap, oldest first. */
export const countByYear = (findings: Finding[]): YearCounts[] => {
  const years = Map.groupBy(findings, yearOf)
  const first = Math.min(...years.keys())
  const length = years.size === 0 ? 0 : Math.max(...years.keys()) - first + 1
  return Array.from({ length }, (_, offset) => {
    const year = first + offset
    return { year, ...countGroups(years.get(year) ?? []) }
  })
}

/** How many findings reassure: the card says so after those that it names. */
export const countReassuring = (findings: Finding[]): number =>
  findings.filter(({ direction }) => direction === 'reassurance').length
