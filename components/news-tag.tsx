import type { Finding } from '../core/feed/schema.ts'
import type { T } from '../core/language/catalogue.ts'
import { updateOf } from './finding-update.tsx'

export type News = 'new' | 'corrected' | 'withdrawn'

/** What is new about a finding that is news: all of it, a material change, or that it was withdrawn. */
export const newsOf = (finding: Finding): News => {
  if (finding.retracted) return 'withdrawn'
  return updateOf(finding) ? 'corrected' : 'new'
}

const keys = { new: 'finding.new', corrected: 'notice.corrected', withdrawn: 'notice.withdrawn' } as const

export const NewsTag = ({ finding, t }: { finding: Finding; t: T }) => (
  <span class="news-tag">{t(keys[newsOf(finding)])}</span>
)
