import type { Action } from '../../core/feed/schema.ts'
import type { PopupT } from '../../core/language/catalogue.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import { ExternalLink } from '../external-link.tsx'
import { Icon } from '../icon.tsx'
import { LanguageTag } from '../language-tag.tsx'

/** What a person can do, folded away behind the number of steps. */
export const ActionList = ({ actions, t }: { actions: Shown<Action>[]; t: PopupT }) => (
  <details class="action-list">
    <summary>
      <h2>{t('actions.title')}</h2>
      <span>{t('actions.steps', { count: actions.length })}</span>
      <Icon name="chevron" />
    </summary>
    <ul>
      {actions.map(({ id, title, text, url, textLanguage }) => (
        <li key={id}>
          <ExternalLink href={url} t={t}>
            <span lang={textLanguage?.tag}>{title}</span>
          </ExternalLink>{' '}
          <LanguageTag of={textLanguage} />
          <p lang={textLanguage?.tag}>{text}</p>
        </li>
      ))}
    </ul>
  </details>
)
