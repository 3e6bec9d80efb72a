import type { FeedAgeFacts } from '../core/feed/freshness.ts'
import type { Feed } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import { countByYear, standingFindings } from '../core/notice/counts.ts'
import type { Policy } from '../core/policy/policy.ts'
import { Corrections } from './corrections.tsx'
import { FeedAge } from './feed-age.tsx'
import { FindingArticle } from './finding-article.tsx'
import { Legend } from './legend.tsx'
import { OrganisationNote } from './organisation-note.tsx'
import { PageHeader } from './page-header.tsx'
import { Sparkline } from './sparkline.tsx'
import { StatusLine } from './status-line.tsx'
import { groupByYear, YearNav, yearAnchor } from './year-nav.tsx'

type FindingsViewProps = {
  feed: Feed
  /** The id that the address asks for; it may be that of no finding. */
  target: string | null
  age: FeedAgeFacts
  /** What the organisation has set that manages the browser. */
  policy?: Policy | null
  t: PageT
  language: string
}

type PartProps = Pick<FindingsViewProps, 'feed' | 't' | 'language'>

const Head = ({ feed, t, language }: PartProps) => {
  const findings = standingFindings(feed)
  return (
    <>
      <PageHeader name={t('name')} title={t('findings.title')}>
        <p class="findings-lede">{t('findings.lede')}</p>
      </PageHeader>
      <div class="findings-overview">
        <div class="findings-terms">
          <p>
            <strong>
              {t('findings.total', { count: findings.length, date: formatDate(feed.compiled, language) })}
            </strong>
          </p>
          <p>{t('findings.checked')}</p>
        </div>
        <Sparkline years={countByYear(findings)} t={t} />
      </div>
      <Legend findings={findings} t={t} />
    </>
  )
}

const Withheld = ({ feed, t, language }: PartProps) =>
  feed.withheld.length === 0 ? null : (
    <section aria-labelledby="withheld">
      <h2 id="withheld">{t('withheld.title')}</h2>
      <p>{t('withheld.lede')}</p>
      <ul class="findings-withheld">
        {feed.withheld.map(({ id, title, date, reason }) => (
          <li key={id}>
            <strong>{title}</strong>, {formatDate(date, language)}. {reason}
          </li>
        ))}
      </ul>
    </section>
  )

const limits = ['kinds', 'government', 'reply', 'documents', 'newer'] as const

const Limits = ({ feed, t, language }: PartProps) => (
  <section aria-labelledby="limits">
    <h2 id="limits">{t('limits.title')}</h2>
    <ul class="findings-limits">
      {limits.map((limit) => (
        <li key={limit}>{t(`limits.${limit}`, { date: formatDate(feed.compiled, language) })}</li>
      ))}
    </ul>
  </section>
)

/** All findings by year, newest first, and what belongs to reading them. */
export const FindingsView = ({ target, age, policy = null, ...part }: FindingsViewProps) => {
  const { feed, t, language } = part
  const years = groupByYear(standingFindings(feed))
  const isUnknown = target !== null && !feed.findings.some(({ id }) => id === target)
  return (
    <div class="findings surface">
      <main>
        <OrganisationNote policy={policy} t={t} />
        <Head {...part} />
        <YearNav years={years} t={t} />
        <StatusLine text={isUnknown ? t('findings.unknown', { id: target }) : null} />
        {years.map(({ year, findings }) => (
          <section key={year} class="findings-year" id={yearAnchor(year)} aria-label={String(year)}>
            <h2>{year}</h2>
            {findings.map((finding) => (
              <FindingArticle key={finding.id} finding={finding} isTarget={finding.id === target} {...part} />
            ))}
          </section>
        ))}
        <div class="findings-notes">
          <Corrections {...part} />
          <Withheld {...part} />
          <Limits {...part} />
        </div>
      </main>
      <footer class="findings-footer">
        <FeedAge facts={age} t={t} language={language} />
      </footer>
    </div>
  )
}
