import type { Feed, Finding } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { ChangeList } from './change-list.tsx'
import { findingAnchor } from './finding-anchor.ts'
import { SourceLinks } from './source-links.tsx'

/** The findings that were corrected, and those that were withdrawn and are listed nowhere else. */
export const correctedFindings = (feed: Feed): { withdrawn: Shown<Finding>[]; corrected: Shown<Finding>[] } => ({
  withdrawn: feed.findings.filter(({ retracted }) => retracted),
  corrected: feed.findings.filter(({ retracted, changes }) => !retracted && changes.length > 0),
})

type CorrectionsProps = { feed: Feed; t: PageT; language: string }

/** What the editors got wrong and put right; nothing where there is nothing. */
export const Corrections = ({ feed, t, language }: CorrectionsProps) => {
  const { withdrawn, corrected } = correctedFindings(feed)
  if (withdrawn.length + corrected.length === 0) return null
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections.title')}</h2>
      {withdrawn.map(({ id, title, retracted, sources, textLanguage }) => (
        <article key={id} id={findingAnchor(id)} tabIndex={-1}>
          <h3 lang={textLanguage?.tag}>{title}</h3>
          {retracted && (
            <p>
              {t('corrections.withdrawn', { date: formatDate(retracted.date, language), reason: retracted.reason })}
            </p>
          )}
          <SourceLinks sources={sources} t={t} />
        </article>
      ))}
      {corrected.map(({ id, title, changes, textLanguage }) => (
        <article key={id}>
          <h3>
            <a href={`#${findingAnchor(id)}`} lang={textLanguage?.tag}>
              {title}
            </a>
          </h3>
          <ChangeList changes={changes} t={t} language={language} />
        </article>
      ))}
    </section>
  )
}
