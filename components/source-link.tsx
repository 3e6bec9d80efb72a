import type { Source } from '../core/feed/schema.ts'
import type { FindingT } from '../core/language/catalogue.ts'
import { ExternalLink } from './external-link.tsx'

/** A source by its publisher's name; its headline is the tooltip. */
export const SourceLink = ({ source, t }: { source: Source; t: FindingT }) => (
  <ExternalLink href={source.url} title={source.title} t={t}>
    <span class="source-name">{source.publisher}</span>
  </ExternalLink>
)
