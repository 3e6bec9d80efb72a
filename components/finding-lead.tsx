import type { SaidAndReported } from '../core/notice/select.ts'
import { FindingLine, type FindingLineProps } from './finding-line.tsx'
import { FindingUpdate } from './finding-update.tsx'
import { Reply } from './reply.tsx'
import { SaidBefore } from './said-before.tsx'
import { SourceLink } from './source-link.tsx'

type FindingLeadProps = FindingLineProps & { pair: SaidAndReported | null; onOpenFindings: () => void }

type SourcesProps = Pick<FindingLeadProps, 'finding' | 't' | 'onOpenFindings'>

const Sources = ({ finding, t, onOpenFindings }: SourcesProps) => {
  const [first, ...more] = finding.sources
  if (!first) return null
  return (
    <p class="finding-lead-sources">
      <SourceLink source={first} t={t} />
      {more.length > 0 && (
        <button type="button" class="text-button" onClick={onOpenFindings}>
          {t('finding.moreSources', { count: more.length })}
        </button>
      )}
    </p>
  )
}

/** The first finding of the card, told in full: what, by whom, what had been said before, what was answered. */
export const FindingLead = ({ finding, isNews, pair, t, language, onOpenFindings }: FindingLeadProps) => (
  <article class="finding-lead">
    <FindingLine finding={finding} isNews={isNews} t={t} language={language} />
    {/* The summary says it all; the title is there for those who go from heading to heading. */}
    <h3 class={finding.retracted ? undefined : 'visually-hidden'}>{finding.title}</h3>
    {isNews && <FindingUpdate finding={finding} t={t} language={language} />}
    {!finding.retracted && <p class="finding-lead-summary">{finding.summary}</p>}
    <Sources finding={finding} t={t} onOpenFindings={onOpenFindings} />
    {pair && <SaidBefore assurance={pair.assurance} t={t} language={language} />}
    {finding.reply && !finding.retracted && (
      <Reply reply={finding.reply} sources={finding.sources} t={t} language={language} />
    )}
  </article>
)
