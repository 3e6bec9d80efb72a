import type { Assurance } from '../../core/feed/schema.ts'
import type { Shown } from '../../core/language/feed-language.ts'
import { FindingLine, type FindingLineProps } from '../finding-line.tsx'
import { FindingUpdate } from '../finding-update.tsx'
import { Reply } from '../reply.tsx'
import { SaidBefore } from '../said-before.tsx'
import { FindingSources } from './finding-sources.tsx'

type FindingLeadProps = FindingLineProps & { said: Shown<Assurance> | null; onOpenFindings: () => void }

/** The first finding of the card in full: what was reported, by whom, what had been said before, what was replied. */
export const FindingLead = ({ finding, isNews, said, t, language, onOpenFindings }: FindingLeadProps) => (
  <article class="finding-lead" aria-labelledby={finding.id}>
    <FindingLine finding={finding} isNews={isNews} t={t} language={language} />
    {/* The summary says it all; the title is for people who move from heading to heading. */}
    <h3 id={finding.id} class={finding.retracted ? undefined : 'visually-hidden'} lang={finding.textLanguage?.tag}>
      {finding.title}
    </h3>
    {isNews && <FindingUpdate finding={finding} t={t} language={language} />}
    {!finding.retracted && (
      <p class="finding-lead-summary" lang={finding.textLanguage?.tag}>
        {finding.summary}
      </p>
    )}
    <FindingSources finding={finding} t={t} onOpenFindings={onOpenFindings} />
    {said && <SaidBefore assurance={said} t={t} language={language} />}
    {!finding.retracted && <Reply finding={finding} t={t} language={language} />}
  </article>
)
