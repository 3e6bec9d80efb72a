import { ownLanguage } from '../../core/requests/in-language.ts'
import type { RequestPlace } from '../../core/requests/schema.ts'
import { ExternalLink } from '../external-link.tsx'
import type { LetterWords } from './request-props.ts'

type AuthorityLinksProps = { place: RequestPlace; words: LetterWords }

/** By what right one may complain, and where. */
export const AuthorityLinks = ({ place: { authority }, words: { t } }: AuthorityLinksProps) => {
  const { url, form, leadUrl, basis } = authority
  const links = [url, form, leadUrl].filter((one) => one !== null)
  return (
    <p class="request-hint">
      <span lang={ownLanguage}>{basis}</span>{' '}
      {links.map((link) => (
        <span key={link}>
          <ExternalLink href={link} t={t}>
            {new URL(link).hostname.replace('www.', '')}
          </ExternalLink>{' '}
        </span>
      ))}
    </p>
  )
}
