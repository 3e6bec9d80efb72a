import type { Source } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import { ExternalLink } from './external-link.tsx'
import { Marked } from './marked.tsx'

/** What a source is, from when, and how its text was read. */
export const describeSource = ({ kind, date, seen }: Source, t: PageT, language: string): string =>
  [t(`source.${kind}`), date && formatDate(date, language), seen === 'cited' && t('source.cited')]
    .filter(Boolean)
    .join(' · ')

// Of a line that runs both ways a margin would be at the wrong end.
const space = '\u2002'

type SourceListProps = {
  sources: Source[]
  /** Of their titles, where that is not the interface's language. */
  lang?: string
  t: PageT
  language: string
}

/** All sources of a finding in full: publisher, headline, kind, date and how the text was read. */
export const SourceList = ({ sources, lang, t, language }: SourceListProps) => (
  <ul class="source-list">
    {sources.map((source) => (
      <li key={source.url} data-address={source.url}>
        <ExternalLink href={source.url} title={source.title} t={t}>
          <Marked text={source.publisher} />
        </ExternalLink>
        {space}
        <span lang={lang}>
          <Marked text={source.title} />
        </span>
        {space}
        <span class="source-list-facts">{describeSource(source, t, language)}</span>
      </li>
    ))}
  </ul>
)
