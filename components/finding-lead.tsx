import type { Assurance } from '../core/feed/schema.ts'
import type { Shown } from '../core/language/feed-language.ts'
import { FindingLine, type FindingLineProps } from './finding-line.tsx'
import { FindingUpdate } from './finding-update.tsx'
import { Reply } from './reply.tsx'
import { SaidBefore } from './said-before.tsx'
import { SourceLink } from './source-link.tsx'

type FindingLeadProps = FindingLineProps & { said: Shown<Assurance> | null; onOpenFindings: () => void }

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
export const FindingLead = ({ finding, isNews, said, t, language, onOpenFindings }: FindingLeadProps) => (
  <article class="finding-lead">
    <FindingLine finding={finding} isNews={isNews} t={t} language={language} />
    {/* The summary says it all; the title is there for those who go from heading to heading. */}
    <h3 class={finding.retracted ? undefined : 'visually-hidden'} lang={finding.textLanguage?.tag}>
      {finding.title}
    </h3>
    {isNews && <FindingUpdate finding={finding} t={t} language={language} />}
    {!finding.retracted && (
      <p class="finding-lead-summary" lang={finding.textLanguage?.tag}>
        {finding.summary}
      </p>
    )}
    <Sources finding={finding} t={t} onOpenFindings={onOpenFindings} />
    {said && <SaidBefore assurance={said} t={t} language={language} />}
    {finding.reply && !finding.retracted && (
      <Reply
        reply={finding.reply}
        sources={finding.sources}
        lang={finding.textLanguage?.tag}
        t={t}
        language={language}
      />
    )}
  </article>
)
