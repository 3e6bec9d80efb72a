import type { Finding } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { yearOf } from '../core/notice/counts.ts'

export type Year = { year: number; findings: Finding[] }

/** Findings by year, in the order in which they come. */
export const groupByYear = (findings: Finding[]): Year[] => {
  const years = new Map<number, Finding[]>()
  for (const finding of findings) {
    const ofYear = years.get(yearOf(finding))
    if (ofYear) ofYear.push(finding)
    else years.set(yearOf(finding), [finding])
  }
  return [...years].map(([year, ofYear]) => ({ year, findings: ofYear }))
}

export const yearAnchor = (year: number): string => `year=${year}`

/** The way to a year. */
export const YearNav = ({ years, t }: { years: Year[]; t: PageT }) => (
  <nav class="year-nav" aria-label={t('findings.years')}>
    <ul>
      {years.map(({ year, findings: { length: count } }) => (
        <li key={year}>
          <a href={`#${yearAnchor(year)}`} aria-label={t('findings.yearCount', { year: String(year), count })}>
            {year} <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
