import type { Source } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'
import { SourceLink } from './source-link.tsx'

/** All sources of a finding, by their publishers' names. */
export const SourceLinks = ({ sources, t }: { sources: Source[]; t: T }) => (
  <ul class="source-links" aria-label={t('finding.sources')}>
    {sources.map((source) => (
      <li key={source.url}>
        <SourceLink source={source} t={t} />
      </li>
    ))}
  </ul>
)
