import type { Action } from '../../core/feed/schema.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import { ExternalLink } from '../external-link.tsx'
import type { LetterWords } from './request-props.ts'

export type OfficialLinksProps = { actions: Shown<Action>[]; words: LetterWords }

/** What can be done without a letter, or where none is offered. */
export const OfficialLinks = ({ actions, words: { t } }: OfficialLinksProps) => (
  <ul class="request-official">
    {actions.map(({ id, title, text, url, textLanguage }) => (
      <li key={id}>
        <ExternalLink href={url} t={t}>
          <span lang={textLanguage?.tag}>{title}</span>
        </ExternalLink>
        <p lang={textLanguage?.tag}>{text}</p>
      </li>
    ))}
  </ul>
)
