import type { Finding } from '../core/feed/schema.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { findingAnchor } from './finding-anchor.ts'

type FindingLinksProps = { title: string; findings: Shown<Finding>[]; language: string }

/** Other findings of the same thread. */
export const FindingLinks = ({ title, findings, language }: FindingLinksProps) =>
  findings.length === 0 ? null : (
    <div class="finding-links">
      <h4>{title}</h4>
      <ul>
        {findings.map(({ id, title: name, date, textLanguage }) => (
          <li key={id}>
            <a href={`#${findingAnchor(id)}`} lang={textLanguage?.tag}>
              {name}
            </a>
            , {formatDate(date, language)}
          </li>
        ))}
      </ul>
    </div>
  )
