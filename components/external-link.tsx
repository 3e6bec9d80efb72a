import type { ComponentChildren } from 'preact'
import type { T } from '../core/language/catalogue.ts'

type ExternalLinkProps = { href: string; t: T; title?: string; children: ComponentChildren }

/** A link out of the extension: a new tab that learns nothing of where it was opened. */
export const ExternalLink = ({ href, t, title, children }: ExternalLinkProps) => (
  <a class="external-link" href={href} title={title} target="_blank" rel="noopener noreferrer">
    {children}
    <span class="external-link-arrow" aria-hidden="true">
      {'\u202f↗'}
    </span>
    <span class="visually-hidden"> ({t('finding.newWindow')})</span>
  </a>
)
