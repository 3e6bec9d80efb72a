import type { Finding } from '../../core/feed/schema.ts'
import { anchorOf } from '../../core/filter/address.ts'
import { yearOf } from '../../core/findings/counts.ts'
import type { PageT } from '../../core/language/catalogue.ts'

export type Year = { year: number; findings: Finding[] }

export const groupByYear = (findings: Finding[]): Year[] =>
  [...Map.groupBy(findings, yearOf)].map(([year, ofYear]) => ({ year, findings: ofYear }))

export const YearNav = ({ years, t }: { years: Year[]; t: PageT }) => (
  <nav class="year-nav" aria-label={t('findings.years')}>
    <ul>
      {years.map(({ year, findings: { length: count } }) => (
        <li key={year}>
          <a
            href={`#${anchorOf({ type: 'year', id: String(year) })}`}
            aria-label={t('findings.yearCount', { year: String(year), count })}
          >
            {year} <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
