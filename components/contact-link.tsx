import type { PopupT } from '../core/language/catalogue.ts'
import { ExternalLink } from './external-link.tsx'

/** The address to open: a page, or a message to a mailbox. */
export const contactHref = (contact: string): string => (contact.includes(':') ? contact : `mailto:${contact}`)

/** A way to report an error to the editors; nothing while there is nobody to report it to. */
export const ContactLink = ({ contact, t }: { contact: string | null; t: PopupT }) =>
  contact === null ? null : (
    <ExternalLink href={contactHref(contact)} t={t}>
      {t('link.report')}
    </ExternalLink>
  )
