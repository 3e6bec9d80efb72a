import type { Finding } from '../core/feed/schema.ts'
import { updateOf } from '../core/findings/update.ts'
import type { FindingT } from '../core/language/catalogue.ts'

const keys = { new: 'finding.new', corrected: 'notice.corrected', withdrawn: 'notice.withdrawn' } as const

/** What is new about a finding: all of it, a material change, or its withdrawal. */
export const NewsTag = ({ finding, t }: { finding: Finding; t: FindingT }) => (
  <span class="news-tag">{t(keys[updateOf(finding)?.kind ?? 'new'])}</span>
)
