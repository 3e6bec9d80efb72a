import type { Finding } from '../../core/feed/schema.ts'
import type { FindingT } from '../../core/language/catalogue.ts'
import { SourceLink } from '../source-link.tsx'

type FindingSourcesProps = { finding: Finding; t: FindingT; onOpenFindings: () => void }

/** A finding's first source, and how many more it has, which the findings page lists. */
export const FindingSources = ({ finding, t, onOpenFindings }: FindingSourcesProps) => {
  const [first, ...more] = finding.sources
  if (!first) return null
  return (
    <p class="finding-sources">
      <SourceLink source={first} t={t} />
      {more.length > 0 && (
        <button type="button" class="text-button" onClick={onOpenFindings}>
          {t('finding.moreSources', { count: more.length })}
        </button>
      )}
    </p>
  )
}
