import type { Source } from '../core/feed/schema.ts'
import type { PopupT } from '../core/language/catalogue.ts'
import { SourceLink } from './source-link.tsx'

export const SourceLinks = ({ sources, t }: { sources: Source[]; t: PopupT }) => (
  <ul class="source-links" aria-label={t('finding.sources')}>
    {sources.map((source) => (
      <li key={source.url}>
        <SourceLink source={source} t={t} />
      </li>
    ))}
  </ul>
)
