import type { Source } from '../core/feed/schema.ts'
import type { PageT } from '../core/language/catalogue.ts'
import { formatDate } from '../core/language/dates.ts'
import { SourceLink } from './source-link.tsx'

type SourceListProps = { sources: Source[]; isFull: boolean; t: PageT; language: string }

const describe = ({ kind, date, seen }: Source, t: PageT, language: string) => {
  const parts = [t(`source.${kind}`), date && formatDate(date, language), seen === 'cited' && t('source.cited')]
  return parts.filter(Boolean).join(', ')
}

/** All sources of a finding: by publisher, or in full with headline, kind, date and how the text was read. */
export const SourceList = ({ sources, isFull, t, language }: SourceListProps) => (
  <ul class="source-list" data-full={isFull}>
    {sources.map((source) => (
      <li key={source.url}>
        <SourceLink source={source} t={t} />
        {isFull && (
          <>
            <span class="source-list-title">{source.title}</span>
            <span class="source-list-facts">{describe(source, t, language)}</span>
          </>
        )}
      </li>
    ))}
  </ul>
)
