import type { Finding } from '../core/feed/schema.ts'
import { formatDate } from '../core/language/dates.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { FindingLink } from './finding-link.tsx'

type FindingLinksProps = { title: string; findings: Shown<Finding>[]; language: string }

/** Other findings of the same thread. */
export const FindingLinks = ({ title, findings, language }: FindingLinksProps) =>
  findings.length === 0 ? null : (
    <div class="finding-links">
      <h4>{title}</h4>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingLink finding={finding} />, {formatDate(finding.date, language)}
          </li>
        ))}
      </ul>
    </div>
  )
