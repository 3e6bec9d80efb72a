import type { Finding } from '../core/feed/schema.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { findingAnchor } from './finding-anchor.ts'

/** The way to a finding on the page, by its title. */
export const FindingLink = ({ finding: { id, title, textLanguage } }: { finding: Shown<Finding> }) => (
  <a href={`#${findingAnchor(id)}`} lang={textLanguage?.tag}>
    {title}
  </a>
)
