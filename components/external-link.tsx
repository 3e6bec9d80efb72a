import type { ComponentChildren } from 'preact'
import type { FindingT } from '../core/language/catalogue.ts'

type ExternalLinkProps = { href: string; t: FindingT; title?: string; children: ComponentChildren }

/** A link out of the extension: it opens a new tab that learns nothing about where it came from. */
export const ExternalLink = ({ href, t, title, children }: ExternalLinkProps) => (
  <a class="external-link" href={href} title={title} target="_blank" rel="noopener noreferrer">
    {children}
    <span class="external-link-arrow" aria-hidden="true">
      {'\u202f↗'}
    </span>
    <span class="visually-hidden"> ({t('finding.newWindow')})</span>
  </a>
)
