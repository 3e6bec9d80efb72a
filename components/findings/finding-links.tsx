import type { Finding } from '../../core/feed/schema.ts'
import { formatDate } from '../../core/language/dates.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import type { Heading } from '../heading.ts'
import { FindingLink } from './finding-link.tsx'

type FindingLinksProps = { title: string; findings: Shown<Finding>[]; language: string; heading?: Heading }

/** A list of links to other findings; nothing if there are none. */
export const FindingLinks = ({ title, findings, language, heading: H = 'h4' }: FindingLinksProps) =>
  findings.length === 0 ? null : (
    <div class="finding-links">
      <H>{title}</H>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingLink finding={finding} />, {formatDate(finding.date, language)}
          </li>
        ))}
      </ul>
    </div>
  )
