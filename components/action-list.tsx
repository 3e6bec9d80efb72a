import type { Action } from '../core/feed/schema.ts'
import type { PopupT } from '../core/language/catalogue.ts'
import { ExternalLink } from './external-link.tsx'
import { Icon } from './icon.tsx'

/** What a person can do about it, folded behind how many steps there are. */
export const ActionList = ({ actions, t }: { actions: Action[]; t: PopupT }) => (
  <details class="action-list">
    <summary>
      <h2>{t('actions.title')}</h2>
      <span>{t('actions.steps', { count: actions.length })}</span>
      <Icon name="chevron" />
    </summary>
    <ul>
      {actions.map(({ id, title, text, url }) => (
        <li key={id}>
          <ExternalLink href={url} t={t}>
            {title}
          </ExternalLink>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  </details>
)
