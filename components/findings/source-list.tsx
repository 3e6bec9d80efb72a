import type { Finding, Source } from '../../core/feed/schema.ts'
import { archivedCopyOf } from '../../core/findings/archived-copy.ts'
import type { PageT } from '../../core/language/catalogue.ts'
import { formatUnbrokenDate } from '../../core/language/dates.ts'
import { ExternalLink } from '../external-link.tsx'
import { Marked } from './marked.tsx'

/** What a source is, from when, and how its text was read. No line ends within the date. */
export const describeSource = ({ kind, date, seen }: Source, t: PageT, language: string): string =>
  [t(`source.${kind}`), date && formatUnbrokenDate(date, language), seen === 'cited' && t('source.cited')]
    .filter(Boolean)
    .join(' · ')

// In bidirectional text a margin would end up on the wrong side.
const space = '\u2002'

type SourceListProps = {
  finding: Pick<Finding, 'sources' | 'date'>
  /** The language of their titles, if it is not the interface's. */
  lang?: string
  t: PageT
  language: string
}

const ArchivedCopy = ({ href, t }: { href: string | null; t: PageT }) =>
  href === null ? null : (
    <>
      {space}
      <span class="source-list-copy">
        <ExternalLink href={href} t={t}>
          {t('source.archived')}
        </ExternalLink>
      </span>
    </>
  )

/** All sources of a finding in full: publisher, headline, kind, date, how the text was read, and an archived copy. */
export const SourceList = ({ finding, lang, t, language }: SourceListProps) => (
  <ul class="source-list">
    {finding.sources.map((source) => (
      <li key={source.url} data-address={source.url}>
        <ExternalLink href={source.url} t={t}>
          <Marked text={source.publisher} />
        </ExternalLink>
        {space}
        <span lang={lang}>
          <Marked text={source.title} />
        </span>
        {space}
        <span class="source-list-facts">{describeSource(source, t, language)}</span>
        <ArchivedCopy href={archivedCopyOf(source, finding)} t={t} />
      </li>
    ))}
  </ul>
)
